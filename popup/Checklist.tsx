// Owns the quick checklist: emergency signs first and always in sight, then things to check before, during and after.
import { Fragment, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ACTION_SENTENCES, checklist, entries } from '../src/knowledge/index.ts';
import type { Urgency, WarningEntry } from '../src/knowledge/types.ts';
import { plural, t } from '../src/language/strings.ts';
import { readTicks, setTicks, watchTicks } from '../src/platform/checklist.ts';
import { checklistAsText } from './checklist-text.ts';

const PARTS = [
  { id: 'before', title: 'checklist_before' },
  { id: 'during', title: 'checklist_during' },
  { id: 'after', title: 'checklist_after' },
] as const;
const ALL_ITEMS = PARTS.flatMap(({ id }) => checklist[id]);

function signs(urgency: Urgency): readonly WarningEntry[] {
  return entries.filter(
    (entry): entry is WarningEntry => entry.kind === 'warning' && entry.urgency === urgency && !entry.riskOnly,
  );
}

export function Checklist(): JSX.Element {
  const [ticks, setShown] = useState<ReadonlySet<string>>(new Set());
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const load = (): void => void readTicks().then(setShown);
    watchTicks(load, stop.signal);
    load();
    return () => stop.abort();
  }, []);

  const change = (ids: readonly string[], ticked: boolean): void => {
    setShown((now) => new Set(ticked ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))));
    void setTicks(ids, ticked);
  };
  const done = ALL_ITEMS.filter(({ id }) => ticks.has(id)).length;

  return (
    <>
      <section class="emergency">
        <h2>{ACTION_SENTENCES.emergency}</h2>
        <p>{t('checklist_ifNew')}</p>
        <ul>
          {signs('emergency').map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <button type="button" class="link" onClick={showOthers}>
          {t('checklist_otherSignsLink')}
        </button>
      </section>

      <p class="progress">
        <span>{plural('checklist_progress', done, ALL_ITEMS.length)}</span>
        <progress value={done} max={ALL_ITEMS.length} aria-label={t('checklist_progressLabel')} />
      </p>

      {PARTS.map(({ id, title }) => (
        <section key={id}>
          <h2>{t(title)}</h2>
          <ul class="items">
            {checklist[id].map((item) => (
              <li key={item.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={ticks.has(item.id)}
                    onChange={(event) => change([item.id], event.currentTarget.checked)}
                  />
                  <span>{item.text}</span>
                </label>
                <details>
                  <summary>{t('checklist_how')}</summary>
                  {item.how.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  {item.lists.map(({ title, lines }) => (
                    <Fragment key={title ?? item.id}>
                      {title ? <h3>{title}</h3> : null}
                      <ul>
                        {lines.map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </Fragment>
                  ))}
                </details>
              </li>
            ))}
          </ul>
        </section>
      ))}

      <p class="buttons">
        <button type="button" class="main" onClick={() => print()}>
          {t('checklist_print')}
        </button>
        <button type="button" onClick={() => void copy(ticks).then(() => setCopied(true))}>
          {t('checklist_copy')}
        </button>
        <button
          type="button"
          disabled={done === 0}
          onClick={() => {
            setCleared([...ticks]);
            change([...ticks], false);
          }}
        >
          {t('checklist_startOver')}
        </button>
      </p>
      <p role="status" class="said">
        {cleared.length > 0 ? (
          <>
            {t('checklist_cleared')}{' '}
            <button
              type="button"
              class="link"
              onClick={() => {
                change(cleared, true);
                setCleared([]);
              }}
            >
              {t('common_undo')}
            </button>
          </>
        ) : copied ? (
          t('checklist_copied')
        ) : (
          ''
        )}
      </p>

      <section id="other-signs" class="signs" tabIndex={-1}>
        <h2>{t('checklist_otherSigns')}</h2>
        <h3>{ACTION_SENTENCES['same-day']}</h3>
        <ul>
          {signs('same-day').map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <h3>{ACTION_SENTENCES['see-a-doctor']}</h3>
        <ul>
          {signs('see-a-doctor').map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function showOthers(): void {
  const section = document.getElementById('other-signs');
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

async function copy(ticks: ReadonlySet<string>): Promise<void> {
  await navigator.clipboard.writeText(
    checklistAsText(
      ticks,
      signs('emergency').map(({ name }) => name),
    ),
  );
}
