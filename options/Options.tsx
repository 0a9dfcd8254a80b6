// Owns the options page: its sections, and that every change is kept at once and says so.
import type { ComponentChildren, JSX } from 'preact';
import { entryById } from '../src/knowledge/index.ts';
import { type StringKey, t } from '../src/language/strings.ts';
import { readCommands } from '../src/platform/commands.ts';
import { changeSettings, readSettings, watchSettings } from '../src/platform/settings.ts';
import { muting, type Settings, type SettingsChange } from '../src/platform/settings-shape.ts';
import { changeWords, readWords, watchWords } from '../src/platform/words.ts';
import { useWatched } from '../src/ui/use-watched.ts';
import { About } from './About.tsx';
import { Data } from './Data.tsx';
import { Highlighting } from './Highlighting.tsx';
import { Muted } from './Muted.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { useStatus } from './status.ts';
import { Words } from './Words.tsx';

const SECTIONS = [
  { id: 'highlighting', title: 'options_highlighting' },
  { id: 'sites', title: 'options_sites' },
  { id: 'words', title: 'options_words' },
  { id: 'muted', title: 'options_muted' },
  { id: 'data', title: 'options_data' },
  { id: 'shortcuts', title: 'options_shortcuts' },
  { id: 'about', title: 'options_about' },
] as const satisfies readonly { readonly id: string; readonly title: StringKey }[];

/** Keys are read once: they change on a page of the browser's. */
const watchNothing = (): void => undefined;

export function Options(): JSX.Element | null {
  const settings = useWatched(readSettings, watchSettings);
  const words = useWatched(readWords, watchWords);
  const commands = useWatched(readCommands, watchNothing);
  const [status, report] = useStatus();
  if (!settings || !words) return null;

  const change = (next: (now: Settings) => SettingsChange): void => report(changeSettings(next));
  /** A change that can be taken back: the setting of this `key` gets its value of now again. */
  const changeWithUndo = (
    next: (now: Settings) => SettingsChange,
    text: string,
    key: 'offSites' | 'onSites' | 'muted',
  ): void => {
    const before = { [key]: settings[key] };
    report(changeSettings(next), { text, undo: () => change(() => before) });
  };
  const views: Readonly<Record<(typeof SECTIONS)[number]['id'], JSX.Element>> = {
    highlighting: <Highlighting settings={settings} words={words} onChange={change} />,
    sites: (
      <Sites
        settings={settings}
        onChange={(next, removed) => {
          if (removed) changeWithUndo(next, t('common_removed', removed.site), removed.from);
          else change(next);
        }}
      />
    ),
    words: (
      <Words
        words={words}
        onPut={async (word) => {
          const outcome = changeWords((now) =>
            now.some(({ id }) => id === word.id)
              ? now.map((other) => (other.id === word.id ? word : other))
              : [word, ...now],
          );
          report(outcome);
          return (await outcome) !== 'failed';
        }}
        onRemove={(word) =>
          report(
            changeWords((now) => now.filter(({ id }) => id !== word.id)),
            { text: t('common_removed', word.word), undo: () => report(changeWords((now) => [word, ...now])) },
          )
        }
      />
    ),
    muted: (
      <Muted
        muted={settings.muted}
        onMute={(id) => changeWithUndo(muting(id, true), t('options_mutedDone', entryById(id)?.name ?? id), 'muted')}
        onExplain={(id, name) => changeWithUndo(muting(id, false), t('options_explainedDone', name), 'muted')}
      />
    ),
    data: <Data onReport={report} />,
    shortcuts: <Shortcuts commands={commands ?? []} />,
    about: <About />,
  };

  return (
    <>
      <header class="top">
        <h1>{t('options_title')}</h1>
        <p class="facts">{t('options_intro')}</p>
      </header>
      <div class="columns">
        <nav aria-label={t('options_sections')}>
          <ul>
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {SECTIONS.map(({ id, title }) => (
            <Section key={id} id={id} title={t(title)}>
              {views[id]}
            </Section>
          ))}
        </main>
      </div>
      <p role="status" class="status">
        {status ? (
          <span>
            {status.text}{' '}
            {status.undo ? (
              <button type="button" class="link" onClick={status.undo}>
                {t('common_undo')}
              </button>
            ) : null}
          </span>
        ) : null}
      </p>
    </>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section id={id} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
