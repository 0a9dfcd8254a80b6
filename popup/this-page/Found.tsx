// Owns the list of what stands on the page, grouped, with the page's own line shapes; a press goes to the mention and
// opens its card, a second press to the next mention of the same entry.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { entryById, VERDICT_WORDS } from '../../src/knowledge/index.ts';
import { plural, type StringKey, t } from '../../src/language/strings.ts';
import type { PageReport } from '../../src/platform/message-table.ts';
import type { PageLink } from '../../src/platform/messages.ts';
import { lastFrame, nextPlace } from '../../src/platform/step.ts';
import { Firsts } from './Firsts.tsx';
import type { FoundEntry } from './found.ts';
import { SpunNotice } from './SpunNotice.tsx';

const isTreatment = ({ id }: FoundEntry): boolean => {
  const entry = entryById(id);
  return entry?.kind === 'term' && entry.treatment !== undefined;
};
const GROUPS: readonly { readonly title: StringKey; readonly holds: (entry: FoundEntry) => boolean }[] = [
  { title: 'page_warnings', holds: ({ kind }) => kind === 'warning' },
  { title: 'page_claims', holds: ({ kind }) => kind === 'claim' },
  { title: 'page_treatments', holds: (entry) => entry.kind === 'term' && isTreatment(entry) },
  { title: 'page_terms', holds: (entry) => entry.kind === 'term' && !isTreatment(entry) },
];

export function Found({
  entries,
  reports,
  onAsk,
}: {
  readonly entries: readonly FoundEntry[];
  readonly reports: readonly PageReport[];
  readonly onAsk: PageLink['ask'];
}): JSX.Element {
  /** The entry last gone to, and which of its places, counted from 0. */
  const [spot, setSpot] = useState<{ readonly id: string; readonly place: number }>();
  const groups = GROUPS.map(({ title, holds }) => ({ title, members: entries.filter(holds) }));
  const go = ({ id, places }: FoundEntry): void => {
    const place = spot?.id === id ? (spot.place + 1) % places.length : 0;
    const target = places[place];
    if (!target) return;
    setSpot({ id, place });
    onAsk({ type: 'go', entry: id, ...target });
  };
  const step = (by: 1 | -1): void => {
    const target = nextPlace(reports, by);
    if (!target) return;
    setSpot(undefined);
    onAsk({ type: 'open', ...target });
  };

  return (
    <>
      {reports.some(({ suspectedSpun }) => suspectedSpun) ? <SpunNotice entries={entries} /> : null}
      {groups.map(({ title, members }) =>
        members.length > 0 ? (
          <section key={title}>
            <h2>
              {t(title)} <span class="count">{members.length}</span>
            </h2>
            <ul class="found">
              {members.map((entry) => (
                <li key={entry.id}>
                  <Mention entry={entry} isHere={spot?.id === entry.id} onPress={() => go(entry)} />
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
      <Firsts reports={reports} />
      <div class="actions">
        <button type="button" onClick={() => step(-1)}>
          {t('page_previous')}
        </button>
        <button type="button" onClick={() => step(1)}>
          {t('page_next')}
        </button>
        <p role="status">{whereOn(reports)}</p>
      </div>
    </>
  );
}

/** "Place 3 of 17", once a mention has been gone to. */
function whereOn(reports: readonly PageReport[]): string {
  const here = lastFrame(reports);
  if (!here?.at) return '';
  const sum = (some: readonly PageReport[]): number => some.reduce((total, { places }) => total + places, 0);
  return t('page_at', sum(reports.slice(0, reports.indexOf(here))) + here.at.place + 1, sum(reports));
}

const nameOf = (id: string): string => entryById(id)?.name ?? id;

function Mention({
  entry: { id, kind, places, spun },
  isHere,
  onPress,
}: {
  readonly entry: FoundEntry;
  readonly isHere: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  const entry = entryById(id);
  const verdict = entry?.kind === 'claim' ? VERDICT_WORDS[entry.verdict] : undefined;
  const count = plural('page_places', places.length);
  return (
    <>
      <button type="button" class={`mention ${kind}`} aria-current={isHere ? 'true' : undefined} onClick={onPress}>
        <span class="name">{nameOf(id)}</span>
        <span class="places">
          {verdict ? <b>{verdict}</b> : null} {count}
        </span>
      </button>
      {spun.length > 0 ? (
        <p class="odd">{t('page_alsoWorded', spun.map((words) => t('entry_quoted', words)).join(', '))}</p>
      ) : null}
    </>
  );
}
