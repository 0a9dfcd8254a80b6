// Owns which elements do not end a line of text by themselves. A fixed set: computed styles would force layout, and
// node has none.

export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark nobr q rb rbc rp rt rtc ruby s small ' +
    'span strike strong sub sup time tt u var wbr slot tspan textpath'
  ).split(' '),
);
