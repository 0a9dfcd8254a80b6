// Owns what a reader may write to name a site: a hostname, or any address on it.
import { t } from '../src/language/strings.ts';

/** Characters of a refused text that are shown again. */
const LONGEST_SHOWN = 60;

export type ParsedSite =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The hostname in what was written, without "www."; or a plain reason why there is none. */
export function parseSite(written: string): ParsedSite {
  const text = written.trim();
  if (!text) return { kind: 'refused', reason: t('sites_empty') };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || /\s/.test(text)) {
    return { kind: 'refused', reason: t('sites_notAName', text.slice(0, LONGEST_SHOWN)) };
  }
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) {
    return { kind: 'refused', reason: t('sites_notWeb') };
  }
  const host = url.hostname.replace(/^www\./, '');
  if (!host.includes('.') && host !== 'localhost' && !host.startsWith('[')) {
    return { kind: 'refused', reason: t('sites_noEnding', host) };
  }
  return { kind: 'host', host };
}
