// Owns the view of one report: signs first, the text with its words explained, the list beside it, and below what else is
// known of it.
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../src/language/strings.ts';
import type { Mention } from '../../src/page/types.ts';
import type { ChangeSettings } from '../../src/platform/settings.ts';
import { muting, type Settings } from '../../src/platform/settings-shape.ts';
import type { OwnWord } from '../../src/platform/words-shape.ts';
import { EntryList } from './EntryList.tsx';
import { HowCommon } from './HowCommon.tsx';
import { type Brought, type ChangeBrought, openedNow, toggled } from './memory.ts';
import { NotExplained } from './NotExplained.tsx';
import { assertedSigns, type ReportEntry } from './report-entries.ts';
import { Sheet } from './Sheet.tsx';
import { Signs } from './Signs.tsx';
import { isEnglish } from './start-report.ts';
import { type ReportState, useReport } from './use-report.ts';

const NONE: readonly ReportEntry<Mention>[] = [];

export function Report({
  paragraphs,
  brought,
  settings,
  words,
  onBrought,
  onSettings,
  onAnother,
}: {
  readonly paragraphs: readonly string[];
  readonly brought: Brought;
  readonly settings: Settings;
  readonly words: readonly OwnWord[];
  readonly onBrought: ChangeBrought;
  readonly onSettings: ChangeSettings;
  /** The reader wants to bring another text; undefined while they do. */
  readonly onAnother: (() => void) | undefined;
}): JSX.Element {
  const text = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [paragraphs]);
  const report = useReport({
    element: text,
    paragraphs,
    settings,
    words,
    onOpened({ entry, kind, text: wording }) {
      if (kind !== 'custom') onBrought((now) => openedNow(now, entry, wording));
    },
    onMute: (id, isMuted) => void onSettings(muting(id, isMuted)),
  });
  const { place } = report;
  const status = useSettled(statusOf(report));
  const entries = report.entries ?? NONE;
  const signs = assertedSigns(entries);
  const isOtherLanguage = useMemo(() => !isEnglish(paragraphs), [paragraphs]);
  const star = (item: Parameters<typeof toggled>[1]): void => onBrought((now) => toggled(now, item));
  // What a step or a scroll does not change is not drawn anew: the list of a long text is long.
  const list = useMemo(
    () => <EntryList entries={entries} here={place?.entry} sheet={brought.sheet} onOpen={report.open} onStar={star} />,
    [entries, place?.entry, brought.sheet],
  );
  const known = useMemo(
    () => (
      <>
        {/* Never beside a warning sign. */}
        {signs.length === 0 ? <HowCommon entries={entries.map(({ entry }) => entry.id)} /> : null}
        <NotExplained words={report.unexplained} sheet={brought.sheet} onStar={star} />
        <Sheet brought={brought} signs={signs} onChange={onBrought} />
      </>
    ),
    [entries, report.unexplained, brought],
  );
  return (
    <div class="report">
      <Signs
        groups={signs}
        onGo={(id) => {
          const sign = entries.find(({ entry }) => entry.id === id);
          if (sign) report.open(sign.mentions[0]);
        }}
      />
      {isOtherLanguage ? <p class="notice">{t('read_notEnglish')}</p> : null}
      <div class="status">
        <p class="said" role="status">
          {status}
        </p>
        {onAnother ? (
          <button type="button" class="link" onClick={onAnother}>
            {t('read_another')}
          </button>
        ) : null}
      </div>
      <div class="reading">
        <section class="text-column" aria-labelledby="text-heading">
          <h2 ref={heading} id="text-heading" tabIndex={-1}>
            {t('read_text')}
          </h2>
          <div ref={text} class="text" />
        </section>
        <aside aria-labelledby="list-heading">
          <h2 id="list-heading">
            {t('read_list')} {entries.length > 0 ? <span class="count">{entries.length}</span> : null}
          </h2>
          {list}
        </aside>
        <div class="actions">
          <button type="button" onClick={() => report.step(-1)}>
            {t('page_previous')}
          </button>
          <button type="button" onClick={() => report.step(1)}>
            {t('page_next')}
          </button>
          <p>{place ? t('page_at', place.at, place.of) : ''}</p>
          <button type="button" class="link" onClick={toSheet}>
            {plural('read_toSheet', brought.sheet.size)}
          </button>
        </div>
      </div>
      {known}
    </div>
  );
}

/** A long text is read for seconds: a screen reader hears what came of it once, not every few words. In ms. */
const SETTLED_MS = 500;

/** The text, once it has stayed the same for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function statusOf({ entries }: ReportState): string {
  if (!entries) return t('read_busy');
  return entries.length > 0 ? plural('read_done', entries.length) : t('read_nothing');
}

function toSheet(): void {
  const sheet = document.getElementById('sheet');
  sheet?.scrollIntoView();
  sheet?.focus({ preventScroll: true });
}
