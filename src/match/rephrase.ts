// Owns the other word orders of a two-word phrase: "vertebral fracture" is also a "fractured vertebra" and a "fracture
// of the vertebra". Runs at build time, never in a page.

/** What a first word names, by itself and in the plural. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  disc: ['disc', 'discs'],
  joint: ['joint', 'joints'],
  ligament: ['ligament', 'ligaments'],
  lumbar: ['lumbar spine'],
  muscle: ['muscle', 'muscles'],
  nerve: ['nerve', 'nerves'],
  'nerve root': ['nerve root', 'nerve roots'],
  spinal: ['spine'],
  'spinal cord': ['spinal cord'],
  vertebral: ['vertebra', 'vertebrae'],
};

/** What a last word says has happened; empty where English has no such form. */
const HAPPENED: Readonly<Record<string, string>> = {
  adjustment: '',
  alignment: '',
  compression: 'compressed',
  curvature: 'curved',
  decompression: '',
  degeneration: 'degenerated',
  extrusion: 'extruded',
  fracture: 'fractured',
  fusion: 'fused',
  herniation: 'herniated',
  impingement: 'impinged',
  inflammation: 'inflamed',
  manipulation: '',
  mobilisation: '',
  prolapse: 'prolapsed',
  protrusion: 'protruded',
  rupture: 'ruptured',
  spasm: '',
  sprain: 'sprained',
  stenosis: '',
  stimulation: '',
  strain: 'strained',
};

/** @param plain a phrase in plain text */
export function rephrasings(plain: string): readonly string[] {
  const pair = /^(\w+) and (\w+)$/.exec(plain);
  if (pair) return [`${pair[1]}s and ${pair[2]}s`];
  const cut = plain.lastIndexOf(' ');
  const last = plain.slice(cut + 1);
  const happened = HAPPENED[last];
  if (happened === undefined) return [];
  return (NAMED[plain.slice(0, cut)] ?? []).flatMap((named) => [
    ...(happened ? [`${happened} ${named}`] : []),
    `${last} of the ${named}`,
    `${last} of ${named}`,
  ]);
}
