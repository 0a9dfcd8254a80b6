// Owns what a reader may write to name a site: a hostname, or any address on it.

export type ParsedSite =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The hostname in what was written, without "www."; or a plain reason why there is none. */
export function parseSite(written: string): ParsedSite {
  const text = written.trim();
  if (!text) return { kind: 'refused', reason: 'Write a site first, such as example.org.' };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || /\s/.test(text)) {
    return { kind: 'refused', reason: `“${text.slice(0, 60)}” is not a site's name. Try one such as example.org.` };
  }
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) {
    return { kind: 'refused', reason: 'Backlight runs only on web pages, whose addresses begin with http or https.' };
  }
  const host = url.hostname.replace(/^www\./, '');
  if (!host.includes('.') && host !== 'localhost' && !host.startsWith('[')) {
    return { kind: 'refused', reason: `“${host}” has no ending such as .org. Write the whole name.` };
  }
  return { kind: 'host', host };
}
