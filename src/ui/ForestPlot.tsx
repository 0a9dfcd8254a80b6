// Owns how a forest plot is drawn: the picture of this field, one axis for all rows, the line of no difference named,
// both sides in words. The sentences beside it say the same; a screen reader gets a table in place of the picture.
import { Fragment, type JSX } from 'preact';
import type { ForestPlotView, ForestRow } from '../knowledge/forest-plot.ts';
import { t } from '../language/strings.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
/** The square of an estimate, in CSS px. */
const SQUARE = 10;

export function ForestPlot({ plot }: { readonly plot: ForestPlotView }): JSX.Element {
  return (
    <figure class="forest">
      <figcaption>{plot.title}</figcaption>
      <div aria-hidden="true">
        {plot.rows.map((row, index) => (
          <div key={`${row.heading} ${row.note}`} class="forest-row">
            <p>
              {row.heading} <b>{row.numbers}</b>
            </p>
            <p class="forest-note">{row.note}</p>
            {index === 0 ? (
              <svg class="forest-none" aria-hidden="true">
                <text x={percent(plot.none)} y="15">
                  {t('plot_noDifference')}
                </text>
              </svg>
            ) : null}
            <Strip row={row} none={plot.none} />
          </div>
        ))}
        <svg class="forest-axis" aria-hidden="true">
          <line x1="0" x2="100%" y1="1" y2="1" />
          {plot.ticks.map(({ at, text }) => (
            <Fragment key={text}>
              <line x1={percent(at)} x2={percent(at)} y1="1" y2="6" />
              <text x={percent(at)} y="20">
                {text}
              </text>
            </Fragment>
          ))}
        </svg>
        <p class="forest-sides">
          <span>{t('plot_left', plot.better)}</span>
          <span>{t('plot_right', plot.worse)}</span>
        </p>
      </div>
      <div class="unseen">
        <table>
          <caption>{t('plot_caption', plot.title, plot.better, plot.worse)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plot_compared')}</th>
              <th scope="col">{t('plot_studied')}</th>
              <th scope="col">{t('plot_estimate')}</th>
            </tr>
          </thead>
          <tbody>
            {plot.rows.map((row) => (
              <tr key={`${row.heading} ${row.note}`}>
                <th scope="row">{row.heading}</th>
                <td>{row.note}</td>
                <td>{row.numbers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** One row: the range as a line, the estimate as a square, and the line of no difference across. */
function Strip({ row, none }: { readonly row: ForestRow; readonly none: number }): JSX.Element {
  return (
    <svg class="forest-strip" aria-hidden="true">
      <line class="none" x1={percent(none)} x2={percent(none)} y1="0" y2="100%" />
      {row.from === null || row.to === null ? null : (
        <line class="range" x1={percent(row.from)} x2={percent(row.to)} y1="50%" y2="50%" />
      )}
      <rect
        class="estimate"
        x={percent(row.at)}
        y="50%"
        width={SQUARE}
        height={SQUARE}
        transform={`translate(${-SQUARE / 2} ${-SQUARE / 2})`}
      />
    </svg>
  );
}
