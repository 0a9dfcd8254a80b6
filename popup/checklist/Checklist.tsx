// Owns the quick checklist: emergency signs first and always in sight, then things to check before, during and after.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ACTION_SENTENCES, checklist, warningSigns } from '../../src/knowledge/index.ts';
import { plural, t } from '../../src/language/strings.ts';
import { scrollTo } from '../scroll-to.ts';
import { Actions } from './Actions.tsx';
import { Item } from './Item.tsx';
import { PARTS } from './parts.ts';
import { useChecklist } from './use-checklist.ts';

/** Why a change holds only as long as this view. */
const UNSAVED = { private: 'common_private', failed: 'common_failed' } as const;
const OTHER_SIGNS = 'other-signs';
const ITEMS = PARTS.flatMap(({ id }) => checklist[id]);

export function Checklist({
  printing,
}: {
  /** Print as soon as it is there. */
  readonly printing: boolean;
}): JSX.Element {
  const [state, change] = useChecklist();
  useEffect(() => {
    if (!printing || !state.isRead) return;
    // Whoever loads this address again wants to see it, not to print it again.
    history.replaceState(null, '', '#/checklist');
    print();
  }, [printing, state.isRead]);
  const done = ITEMS.filter(({ id }) => state.ticks.has(id)).length;

  return (
    <div class="checklist">
      <section class="emergency">
        <h2>{ACTION_SENTENCES.emergency}</h2>
        <p>{t('checklist_ifNew')}</p>
        <Signs urgency="emergency" />
      </section>
      <p class="others-link">
        <button type="button" class="link" onClick={() => scrollTo(OTHER_SIGNS)}>
          {t('checklist_otherSignsLink')}
        </button>
      </p>

      <p class="progress">
        <span>{plural('checklist_progress', done, ITEMS.length)}</span>
        <progress value={done} max={ITEMS.length} aria-label={t('checklist_progressLabel')} />
      </p>
      <div role="status">
        {state.unreadable > 0 ? <p class="kept">{plural('checklist_unreadable', state.unreadable)}</p> : null}
        {state.outcome === 'saved' ? null : <p class="kept">{t(UNSAVED[state.outcome])}</p>}
      </div>

      {PARTS.map(({ id: part, title }) => (
        <section key={part}>
          <h2>{t(title)}</h2>
          <ul class="items">
            {checklist[part].map((item) => (
              <Item
                key={item.id}
                item={item}
                isTicked={state.ticks.has(item.id)}
                note={state.notes.get(item.id) ?? ''}
                onTick={(on) => change({ ticks: new Map([[item.id, on]]) })}
                onNote={(text) => change({ notes: new Map([[item.id, text]]) })}
              />
            ))}
          </ul>
        </section>
      ))}

      <section id={OTHER_SIGNS} class="signs" tabIndex={-1}>
        <h2>{t('checklist_otherSigns')}</h2>
        <h3>{ACTION_SENTENCES['same-day']}</h3>
        <Signs urgency="same-day" />
        <h3>{ACTION_SENTENCES['see-a-doctor']}</h3>
        <Signs urgency="see-a-doctor" />
      </section>
      {state.isRead ? <Actions state={state} onChange={change} /> : null}
    </div>
  );
}

function Signs({ urgency }: { readonly urgency: 'emergency' | 'same-day' | 'see-a-doctor' }): JSX.Element {
  return (
    <ul>
      {warningSigns(urgency).map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
