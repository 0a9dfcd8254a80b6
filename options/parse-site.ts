// Owns what a reader may write to name a site: a hostname, or any address on it.
import { t } from '../src/language/strings.ts';
import { HOSTNAME } from '../src/platform/settings-shape.ts';

/** Characters of a refused text that are shown again. */
const LONGEST_SHOWN = 60;

export type ParsedSite =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The hostname in what was written, without "www."; or a plain reason why there is none. */
export function parseSite(written: string): ParsedSite {
  // "*.example.org" is how others write what a name means here anyway: its subdomains too.
  const text = written.trim().replace(/^\*\./, '');
  if (!text) return { kind: 'refused', reason: t('sites_empty') };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) && !/\s/.test(text) ? new URL(address) : undefined;
  if (url && !/^https?:$/.test(url.protocol)) return { kind: 'refused', reason: t('sites_notWeb') };
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (!HOSTNAME.test(host) || /^\.|\.\./.test(host)) {
    return { kind: 'refused', reason: t('sites_notAName', text.slice(0, LONGEST_SHOWN)) };
  }
  if (!host.includes('.') && host !== 'localhost' && !host.startsWith('[')) {
    return { kind: 'refused', reason: t('sites_noEnding', host) };
  }
  return { kind: 'host', host };
}
