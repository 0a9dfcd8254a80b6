// Owns which site a document belongs to: the one in the address bar, so that frames follow the page they stand in.

/** The hostname of the top page; of its maker for a page without one of its own, such as about:blank. */
export function siteOf(location: Location): string {
  const origin = location.ancestorOrigins[location.ancestorOrigins.length - 1] ?? self.origin;
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
