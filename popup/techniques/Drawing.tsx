// Owns the line drawings of a lower back, one for each technique: arrows show the direction of the hands, the weight of
// a line the pressure, the inset how deep it goes. Their text equivalent is `drawing` in guide.json.
import type { JSX } from 'preact';

/** What is drawn over the back, in a 200 x 200 field. */
const STROKES: Readonly<Record<string, () => JSX.Element>> = {
  // Long strokes up beside the spine and out at the top, kneading circles at the waist: all on the surface.
  'swedish-massage': () => (
    <>
      <path class="stroke" d="M88 146C84 112 84 72 84 48c0-14-4-20-10-24m-1 15-1-16 15-3" />
      <path class="stroke" d="M112 146c4-34 4-74 4-98 0-14 4-20 10-24m1 15 1-16-15-3" />
      <path class="stroke thin" d="M66 112a9 9 0 1 0 8 12m-7 0 7-1 2 7" />
      <path class="stroke thin" d="M134 112a9 9 0 1 1-8 12m7 0-7-1-2 7" />
      <Depth arrow="M27 5v12m-6-5 6 6 6-6" />
    </>
  ),
  // One short, heavy stroke along the muscle; the inset shows it going down through the layers.
  'deep-tissue-massage': () => (
    <>
      <path class="muscle" d="M123 18c14 24 17 92 2 128-16-28-19-98-2-128z" />
      <path class="stroke heavy" d="M125 122c1-16 1-30 0-44" />
      <path class="stroke heavy tip" d="m113 84 12-17 12 17" />
      <Depth arrow="M27 5v39m-7-8 7 9 7-9" heavy={true} />
    </>
  ),
  // A thumb held still on one spot, with rings around it.
  'trigger-point-therapy': () => (
    <>
      <circle class="ring" cx="126" cy="108" r="21" />
      <circle class="ring" cx="126" cy="108" r="13" />
      <circle class="spot" cx="126" cy="108" r="6" />
      <path class="patch" d="M208 38 130 87a11 11 0 0 0 12 19l66-40z" />
      <path class="nail" d="m150 82-15 10a5 5 0 0 0 6 8l14-9" />
      <Depth arrow="M27 5v22m-7-8 7 9 7-9" heavy={true} />
      <circle class="spot" cx="27" cy="42" r="4" />
    </>
  ),
  // A broad patch of skin drawn slowly apart, up and down; the inset shows the pull in skin and fascia, not down.
  'myofascial-release': () => (
    <>
      <path class="patch" d="M66 66c22-7 46-7 68 0v56c-22-7-46-7-68 0z" />
      <path class="layer" d="M72 82q28-8 56 0M72 94q28-8 56 0M72 106q28-8 56 0" />
      <path class="stroke" d="M84 54V22m-10 12 10-13 10 13M116 54V22m-10 12 10-13 10 13" />
      <path class="stroke" d="M84 128v26m-10-11 10 13 10-13M116 128v26m-10-11 10 13 10-13" />
      <Depth arrow="M25 26H12m5-5-5 5 5 5M29 26h13m-5-5 5 5-5 5" />
    </>
  ),
  // Two open hands on the back; the inset shows pressure that may be light or go deep.
  'massage-therapy': () => (
    <>
      <Hand />
      <g transform="matrix(-1 0 0 1 200 0)">
        <Hand />
      </g>
      <Depth arrow="M18 5v12m-5-4 5 6 5-6M37 5v35m-5-6 5 7 5-7" />
    </>
  ),
};

/** A cut through skin and muscle at the upper left, beside the back, and how far into it the pressure goes. */
function Depth({ arrow, heavy = false }: { readonly arrow: string; readonly heavy?: boolean }): JSX.Element {
  return (
    <>
      <path class="inset" d="M10 10h34q4 0 4 4v38q0 4-4 4H10q-4 0-4-4V14q0-4 4-4z" />
      <path class="skin" d="M10 10h34q4 0 4 4v6H6v-6q0-4 4-4z" />
      <path class="layer" d="M6 20h42M6 32h42M6 44h42" />
      <path class={heavy ? 'stroke' : 'stroke thin'} d={arrow} />
    </>
  );
}

/** A left hand, fingers up. */
function Hand(): JSX.Element {
  return (
    <path
      class="patch"
      transform="translate(16 26) scale(0.68)"
      d="M60 150c-2-14-6-26-6-40 0-6 8-7 9-1l4 18-3-44c0-7 9-8 10-1l4 38 0-46c0-7 10-7 10 0l1 47 5-36c1-6 9-5 9 1l-3 45c0 1 0 3 1 4l6-9c4-5 11-1 8 5-5 11-10 22-17 30v100H62v-90z"
    />
  );
}

export function Drawing({
  id,
  says,
}: {
  readonly id: string;
  /** The text equivalent; without it the drawing is decoration beside a name. */
  readonly says?: string;
}): JSX.Element | null {
  const strokes = STROKES[id];
  if (!strokes) return null;
  return (
    <svg class="drawing" viewBox="0 0 200 200" role="img" aria-label={says} aria-hidden={says === undefined}>
      <path
        class="back"
        d="M58 -4c2 38-4 62-3 88 1 24-15 40-17 66-1 18 1 38 4 54h116c3-16 5-36 4-54-2-26-18-42-17-66 1-26-5-50-3-88"
      />
      <path class="crease" d="M86 160q14 9 28 0M100 166v38" />
      <path class="spine" d="M100 6v138" />
      {strokes()}
    </svg>
  );
}
