// Owns how certainty looks: words plus four dots. No other scale on any screen uses dots.
import type { JSX } from 'preact';

const DOTS = 4;

/** @param filled how many of the four dots are filled, 0 to 4. The words beside them say the same. */
export function CertaintyDots({ filled }: { readonly filled: number }): JSX.Element {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: DOTS }, (_, index) => (
        <i key={index} class={index < filled ? 'dot filled' : 'dot'} />
      ))}
    </span>
  );
}
