// Owns the list of techniques and other care, the four of the founding article first.
import type { JSX } from 'preact';
import { cardEntry, entries, guide, labelOf } from '../src/knowledge/index.ts';
import type { TermEntry } from '../src/knowledge/types.ts';
import { t } from '../src/language/strings.ts';
import { CertaintyDots } from '../src/ui/CertaintyDots.tsx';
import { Drawing } from './Drawing.tsx';

/** Groups of other care in the order they are shown; staying active comes before anything done to the reader. */
const GROUPS = [
  'self-care',
  'movement',
  'massage',
  'manual',
  'needle',
  'heat-cold',
  'mind-body',
  'device',
  'medicine',
  'other',
];

export function Techniques(): JSX.Element {
  const shown = new Set(guide.techniques.map(({ id }) => id));
  const others = entries.filter(
    (entry): entry is TermEntry => entry.kind === 'term' && entry.treatment !== undefined && !shown.has(entry.id),
  );
  return (
    <>
      <p class="lead">{guide.lead}</p>
      <ul class="techniques">
        {guide.techniques.map(({ id, line, pressure }) => {
          const entry = cardEntry(id);
          const [evidence] = entry?.evidence ?? [];
          return entry && evidence ? (
            <li key={id}>
              <a href={`#/techniques/${id}`}>
                <Drawing id={id} />
                <span>
                  <b>{entry.name}</b>
                  <span class="line">{t('technique_lineAndPressure', line, pressure)}</span>
                  <small>
                    <CertaintyDots filled={evidence.dots} /> {evidence.certainty}
                  </small>
                </span>
              </a>
            </li>
          ) : null;
        })}
      </ul>
      {GROUPS.map((group) => {
        const members = others.filter((entry) => entry.category === group);
        return members.length > 0 ? (
          <section key={group}>
            <h2>{labelOf(group)}</h2>
            <ul class="others">
              {members.map(({ id, name }) => (
                <li key={id}>
                  <a href={`#/techniques/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
}
