// Owns the list of techniques and other care, the four of the founding article first, and the search over everything.
// Shown at start: it knows no more than the short list that the build makes.
import list from 'backlight:technique-list';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ConditionView } from '../../src/knowledge/conditions-view.ts';
import type { TechniqueRow } from '../../src/knowledge/technique-list.ts';
import { plural, t } from '../../src/language/strings.ts';
import { CertaintyDots } from '../../src/ui/CertaintyDots.tsx';
import { lazy } from '../lazy.tsx';
import { addressBefore, addressOf, findAddress } from '../place.ts';
import { ReadLink } from '../ReadLink.tsx';
import { Drawing } from './Drawing.tsx';
import { isMassage } from './is-massage.ts';
import { Marks } from './Marks.tsx';

const Results = lazy(async () => (await import('../search/Results.tsx')).Results);

export function Techniques({
  find,
  ticked,
}: {
  readonly find: string;
  readonly ticked: readonly ConditionView[];
}): JSX.Element {
  // Whoever comes back from an entry goes on where they were: at once, before another key can be pressed.
  useLayoutEffect(() => {
    document.querySelector<HTMLElement>(`main a[href="${CSS.escape(addressBefore())}"]`)?.focus();
  }, []);
  return (
    <>
      <p class="lead">
        {list.lead} <a href={addressOf('staying-active')}>{t('technique_stayingActive')}</a>
      </p>
      <input
        type="search"
        class="find"
        aria-label={t('search_label')}
        placeholder={t('search_label')}
        value={find}
        onInput={(event) => {
          // A search is one step of the way back, not one for each letter.
          history.replaceState(null, '', findAddress(event.currentTarget.value));
          dispatchEvent(new HashChangeEvent('hashchange', { oldURL: location.href, newURL: location.href }));
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.results a')?.focus();
        }}
      />
      {find.trim() ? <Results find={find} /> : <All ticked={ticked} />}
    </>
  );
}

function All({ ticked }: { readonly ticked: readonly ConditionView[] }): JSX.Element {
  return (
    <>
      <ul class="techniques">
        {list.techniques.map((row) => (
          <li key={row.id}>
            <a href={addressOf(row.id)}>
              <Drawing id={row.id} />
              <span>
                <b>{row.name}</b>
                <span class="line">{row.line}</span>
                <small>{t('technique_pressure', row.pressure.toLowerCase())}</small>
                <Rating row={row} />
              </span>
            </a>
            <Marks ticked={ticked} />
          </li>
        ))}
      </ul>
      <p class="ways">
        <a href="#/said">{t('benefits_heading')}</a>
        <a href="#/conditions">
          {t('conditions_heading')}
          {ticked.length > 0 ? ` ${plural('conditions_ticked', ticked.length)}` : ''}
        </a>
        <ReadLink />
      </p>
      {list.groups.map(({ id, label, rows }) => (
        <section key={id}>
          <h2>{label}</h2>
          <ul class="others">
            {rows.map((row) => (
              <li key={row.id}>
                <a href={addressOf(row.id)}>
                  <b>{row.name}</b>
                  <Rating row={row} />
                </a>
                {isMassage(row.id) ? <Marks ticked={ticked} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Rating({ row }: { readonly row: TechniqueRow }): JSX.Element {
  return (
    <small>
      <span class="rating">{row.rating}</span>
      <span class="sure">
        <CertaintyDots filled={row.dots} /> {t('technique_certainty', row.certainty, row.situation.toLowerCase())}
      </span>
    </small>
  );
}
