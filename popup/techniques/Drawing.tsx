// Owns the line drawings of a lower back, one for each technique: arrows show the direction of the hands, the weight of
// a line the pressure, the inset how deep it goes. Their text equivalent is `drawing` in guide.json.
import type { JSX } from 'preact';

/** What is drawn over the back, in a 200 x 200 field. */
const STROKES: Readonly<Record<string, () => JSX.Element>> = {
  // Long strokes up beside the spine and out at the top, kneading circles at the hips: all on the surface.
  'swedish-massage': () => (
    <>
      <path class="stroke" d="M84 138C78 108 80 68 80 44c0-14-4-20-12-24m-1 15-1-16 15-3" />
      <path class="stroke" d="M116 138c6-30 4-70 4-94 0-14 4-20 12-24m1 15 1-16-15-3" />
      <path class="stroke thin" d="M71 150a13 13 0 1 0 13 13m-9 1 9-2 3 10" />
      <path class="stroke thin" d="M129 150a13 13 0 1 1-13 13m9 1-9-2-3 10" />
      <Depth arrow="M30 138v13m-6-6 6 7 6-7" />
    </>
  ),
  // One short, heavy stroke along the muscle; the inset shows it going down through the layers.
  'deep-tissue-massage': () => (
    <>
      <path class="muscle" d="M122 20c13 22 15 86 2 120-15-26-19-92-2-120z" />
      <path class="stroke heavy" d="M123 128c2-18 2-34 0-50" />
      <path class="stroke heavy tip" d="m107 86 15-22 16 22" />
      <Depth arrow="M30 134v42m-8-10 8 11 8-11" heavy={true} />
    </>
  ),
  // A thumb held still on one spot, with rings around it.
  'trigger-point-therapy': () => (
    <>
      <circle class="ring" cx="122" cy="104" r="25" />
      <circle class="ring" cx="122" cy="104" r="16" />
      <circle class="spot" cx="122" cy="104" r="8" />
      <path class="stroke heavy" d="m180 44-36 37" />
      <path class="stroke heavy tip" d="m142 60-3 26 26-3" />
      <Depth arrow="M30 134v26m-8-10 8 11 8-11" heavy={true} />
      <circle class="spot" cx="30" cy="172" r="5" />
    </>
  ),
  // A broad patch of skin drawn slowly apart, up and down; the inset shows the pull in skin and fascia, not down.
  'myofascial-release': () => (
    <>
      <path class="patch" d="M66 70c22-7 46-7 68 0v56c-22-7-46-7-68 0z" />
      <path class="layer" d="M72 86q28-8 56 0M72 98q28-8 56 0M72 110q28-8 56 0" />
      <path class="stroke" d="M84 58V24m-10 12 10-13 10 13M116 58V24m-10 12 10-13 10 13" />
      <path class="stroke" d="M84 134v34m-10-12 10 13 10-13M116 134v34m-10-12 10 13 10-13" />
      <Depth arrow="M27 160H13m5-6-6 6 6 6M33 160h14m-5-6 6 6-6 6" />
    </>
  ),
  // Two open hands on the back; the inset shows pressure that may be light or go deep.
  'massage-therapy': () => (
    <>
      <Hand />
      <g transform="matrix(-1 0 0 1 200 0)">
        <Hand />
      </g>
      <Depth arrow="M19 136v14m-5-5 5 6 5-6M41 136v36m-5-6 5 7 5-7" />
    </>
  ),
};

/** A cut through skin and muscle at the lower left, and how far into it the pressure goes. */
function Depth({ arrow, heavy = false }: { readonly arrow: string; readonly heavy?: boolean }): JSX.Element {
  return (
    <>
      <path class="inset" d="M10 144h40q4 0 4 4v40q0 4-4 4H10q-4 0-4-4v-40q0-4 4-4z" />
      <path class="skin" d="M10 144h40q4 0 4 4v6H6v-6q0-4 4-4z" />
      <path class="layer" d="M6 154h48M6 167h48M6 180h48" />
      <path class={heavy ? 'stroke' : 'stroke thin'} d={arrow} />
    </>
  );
}

/** A left hand, fingers up. */
function Hand(): JSX.Element {
  return (
    <path
      class="patch"
      transform="translate(14 26) scale(0.68)"
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
