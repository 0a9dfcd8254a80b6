// Owns how it is drawn how common a finding is: a bar for each group of people on one axis from none to all, in the
// manner of the forest plot. The sentences beside it say the same, so a screen reader is spared the picture.
import { Fragment, type JSX } from 'preact';
import type { PrevalenceView } from '../knowledge/prevalence.ts';

const TICKS = [0, 25, 50, 75, 100];
/** Height of a bar, in CSS px. */
const BAR = 10;

export function PrevalencePlot({ rows }: { readonly rows: PrevalenceView['rows'] }): JSX.Element {
  return (
    <div class="forest" aria-hidden="true">
      {rows.map(({ people, numbers, share }) => (
        <div key={people} class="forest-row">
          <p>
            {people} <b>{numbers}</b>
          </p>
          <svg class="forest-strip" aria-hidden="true">
            <line x1="0" x2="100%" y1="50%" y2="50%" />
            <rect
              class="estimate"
              y="50%"
              width={`${share * 100}%`}
              height={BAR}
              transform={`translate(0 ${-BAR / 2})`}
            />
          </svg>
        </div>
      ))}
      <svg class="forest-axis" aria-hidden="true">
        <line x1="0" x2="100%" y1="1" y2="1" />
        {TICKS.map((tick) => (
          <Fragment key={tick}>
            <line x1={`${tick}%`} x2={`${tick}%`} y1="1" y2="6" />
            <text class={tick === 0 ? 'first' : tick === 100 ? 'last' : ''} x={`${tick}%`} y="20">
              {tick}%
            </text>
          </Fragment>
        ))}
      </svg>
    </div>
  );
}
