// Owns the line drawings of a lower back, one for each technique: strokes show direction, their weight the pressure.
// Their text equivalent is `drawing` in guide.json.
import type { JSX } from 'preact';

/** What is drawn over the back, in a 200 x 200 field. */
const STROKES: Readonly<Record<string, () => JSX.Element>> = {
  'swedish-massage': () => (
    <>
      <path class="stroke" d="M76 142C67 116 69 74 76 40m-10 11 10-13 11 12" />
      <path class="stroke" d="M124 142c9-26 7-68 0-102m-11 10 11-12 10 13" />
      <path class="stroke" d="M70 170a11 11 0 1 0-9-16m-2-9 2 10 10-2M130 170a11 11 0 1 1 9-16m2-9-2 10-10-2" />
    </>
  ),
  'deep-tissue-massage': () => (
    <>
      <path class="stroke heavy" d="M120 138c5-24 5-46 2-66" />
      <path class="stroke" d="m106 84 15-18 17 16" />
      <path class="inset" d="M18 142h62v44H18z" />
      <path class="layer" d="M18 154h62M18 165h62M18 176h62" />
      <path class="stroke thin" d="M49 134v36m-6-7 6 8 6-8" />
    </>
  ),
  'trigger-point-therapy': () => (
    <>
      <circle class="patch" cx="122" cy="112" r="30" />
      <circle class="patch" cx="122" cy="112" r="17" />
      <circle class="spot" cx="122" cy="112" r="6" />
      <path class="stroke" d="m176 58-36 36m1-15-2 16 16-2" />
    </>
  ),
  'myofascial-release': () => (
    <>
      <path class="patch" d="M66 82c22-8 46-8 68 0v44c-22 8-46 8-68 0z" />
      <path class="layer" d="M74 95q26-8 52 0M74 105q26-8 52 0M74 115q26-8 52 0" />
      <path class="stroke" d="M100 70V32m-10 11 10-13 10 13M100 138v34m-10-11 10 13 10-13" />
    </>
  ),
  'massage-therapy': () => (
    <>
      <path
        class="patch"
        d="M56 122c-3-20 0-44 8-48 4-2 6 2 6 8l2-14c1-6 9-6 9 0l1 12c2-5 8-4 8 2l-2 30c-1 14-8 22-18 22-8 0-13-4-14-12z"
      />
      <path
        class="patch"
        d="M144 122c3-20 0-44-8-48-4-2-6 2-6 8l-2-14c-1-6-9-6-9 0l-1 12c-2-5-8-4-8 2l2 30c1 14 8 22 18 22 8 0 13-4 14-12z"
      />
      <path class="stroke" d="M73 58V32m-8 10 8-11 8 11M127 58V32m-8 10 8-11 8 11" />
    </>
  ),
};

export function Drawing({ id }: { readonly id: string }): JSX.Element | null {
  const strokes = STROKES[id];
  if (!strokes) return null;
  return (
    <svg class="drawing" viewBox="0 0 200 200" aria-hidden="true">
      <path
        class="back"
        d="M58 0c2 34-4 58-3 84 1 24-15 40-17 66-1 18 1 34 4 50h116c3-16 5-32 4-50-2-26-18-42-17-66 1-26-5-50-3-84"
      />
      <path class="spine" d="M100 6v132" />
      {strokes()}
    </svg>
  );
}
