// Owns what Backlight found on the page under the popup: the accessible route to every mention, or one plain sentence
// why there is none, and a way out.
import type { ComponentChildren, JSX } from 'preact';
import { entryById } from '../src/knowledge/index.ts';
import type { Kind } from '../src/knowledge/types.ts';
import { type ChangeSettings, isOnFor, type Settings } from '../src/platform/settings.ts';
import { reloadTab } from '../src/platform/tab.ts';
import type { FoundEntry, PageState } from './use-page.ts';

const GROUPS: readonly { readonly kind: Kind; readonly title: string }[] = [
  { kind: 'warning', title: 'Warning signs' },
  { kind: 'claim', title: 'Claims to check' },
  { kind: 'term', title: 'Terms' },
];

export function ThisPage({
  page,
  settings,
  onChange,
}: {
  readonly page: PageState;
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  if (!settings.enabled) {
    return (
      <State text="Backlight is paused everywhere.">
        <button type="button" class="main" onClick={() => onChange(() => ({ enabled: true }))}>
          Switch on
        </button>
      </State>
    );
  }
  if (page.kind === 'asking') return <State text="Looking at the page." />;
  if (page.kind === 'no-page') {
    return <State text="Backlight can't read this page. Open an article, then open Backlight there." />;
  }
  if (page.host && !isOnFor(settings, page.host)) {
    return <State text={`Backlight is off for ${page.host}. The switch above turns it on.`} />;
  }
  if (page.kind === 'silent') {
    return (
      <State text="This page was opened before Backlight could read it. Load it again to see its terms explained.">
        <button type="button" class="main" onClick={() => reloadTab(page.tab.id)}>
          Load again
        </button>
      </State>
    );
  }
  if (page.entries.length === 0) return <State text="Backlight found nothing to explain on this page." />;
  return (
    <>
      {GROUPS.map(({ kind, title }) => {
        const found = page.entries.filter((entry) => entry.kind === kind);
        return found.length > 0 ? (
          <section key={kind}>
            <h2>{title}</h2>
            <ul class="found">
              {found.map((entry) => (
                <li key={entry.id}>
                  <button type="button" class={`mention ${kind}`} onClick={() => page.link.go(entry.id, 0)}>
                    <span class="name">{nameOf(entry)}</span>
                    <span class="places">{entry.count === 1 ? '1 place' : `${entry.count} places`}</span>
                  </button>
                  {entry.spun.length > 0 ? (
                    <p class="odd">Also worded {entry.spun.map((words) => `“${words}”`).join(', ')}.</p>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
}

function nameOf({ id }: FoundEntry): string {
  return entryById(id)?.name ?? id;
}

function State({ text, children }: { readonly text: string; readonly children?: ComponentChildren }): JSX.Element {
  return (
    <div class="state">
      <p>{text}</p>
      {children}
    </div>
  );
}
