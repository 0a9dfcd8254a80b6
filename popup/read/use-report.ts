// Owns what the reading view knows of the report on the screen, kept up as it is read, scrolled and explained.
import { useEffect, useRef, useState } from 'preact/hooks';
import { optionsFrom } from '../../src/explain-options.ts';
import { entryById } from '../../src/knowledge/index.ts';
import type { Mention } from '../../src/page/types.ts';
import { onStepHere } from '../../src/platform/commands.ts';
import type { Settings } from '../../src/platform/settings-shape.ts';
import type { OwnWord } from '../../src/platform/words-shape.ts';
import { inSlices } from './in-slices.ts';
import { type ReportEntry, reportEntries } from './report-entries.ts';
import { type RunningReport, startReport } from './start-report.ts';
import { notExplained, technicalWords } from './technical-words.ts';

/** What was found is told anew at most this often, in ms: a long text is read for seconds. */
const REFRESH_MS = 300;
/** A text in which nothing was found for so long, in ms, holds nothing: readers need not wait on. */
const SILENT_MS = 1000;

export interface ReportState {
  /** Undefined while nothing has been found and something may still be. */
  readonly entries: readonly ReportEntry<Mention>[] | undefined;
  /** Technical words that no mention holds. */
  readonly unexplained: readonly string[];
  /** Which mention is being read, from 1, and of how many. */
  readonly place: { readonly at: number; readonly of: number; readonly entry: string } | undefined;
  open(mention: Mention): void;
  step(by: 1 | -1): void;
}

interface Known extends Pick<ReportState, 'entries' | 'unexplained' | 'place'> {}

const UNKNOWN: Known = { entries: undefined, unexplained: [], place: undefined };

export function useReport({
  element,
  paragraphs,
  settings,
  words,
  onOpened,
  onMute,
}: {
  readonly element: { readonly current: HTMLElement | null };
  readonly paragraphs: readonly string[];
  readonly settings: Settings;
  readonly words: readonly OwnWord[];
  readonly onOpened: (mention: Mention) => void;
  readonly onMute: (id: string, isMuted: boolean) => void;
}): ReportState {
  const [known, setKnown] = useState(UNKNOWN);
  const running = useRef<RunningReport>(undefined);

  const place = (): Known['place'] => {
    const { current } = running;
    const mentions = current?.mentions ?? [];
    const at = current?.at() ?? -1;
    const mention = mentions[at];
    return mention && { at: at + 1, of: mentions.length, entry: mention.entry };
  };

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let technical: readonly string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      timer = undefined;
      if (signal.aborted) return;
      const mentions = running.current?.mentions ?? [];
      const unexplained = notExplained(technical, new Set(mentions.map(({ text }) => text)));
      setKnown({ entries: reportEntries(mentions, entryById), unexplained, place: place() });
    };
    const refreshSoon = (): void => {
      timer ??= setTimeout(refresh, REFRESH_MS);
    };
    const start = async (target: HTMLElement): Promise<void> => {
      const report = await startReport({
        element: target,
        paragraphs,
        words,
        options: optionsFrom(settings),
        onChange: refreshSoon,
        onOpened,
        onMute,
        signal,
      });
      // Another text may be running by now.
      if (signal.aborted) return;
      running.current = report;
      const found: string[] = [];
      const isWhole = await inSlices(paragraphs, (text) => found.push(...technicalWords(text)), signal);
      if (!isWhole) return;
      technical = found;
      timer ??= setTimeout(refresh, SILENT_MS);
    };
    setKnown(UNKNOWN);
    if (element.current) void start(element.current);

    let framed = false;
    const follow = (): void => {
      if (framed) return;
      framed = true;
      requestAnimationFrame(() => {
        framed = false;
        if (!signal.aborted) setKnown((now) => moved(now, place()));
      });
    };
    document.addEventListener('scroll', follow, { passive: true, signal });
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => {
      stop.abort();
      running.current = undefined;
    };
  }, [paragraphs, words]);
  useEffect(() => running.current?.update(optionsFrom(settings)), [settings]);

  const open = (mention: Mention): void => {
    running.current?.open(mention);
    setKnown((now) => moved(now, place()));
  };
  const step = (by: 1 | -1): void => {
    const mentions = running.current?.mentions ?? [];
    const here = place();
    const next = here ? mentions[(here.at - 1 + by + mentions.length) % mentions.length] : mentions[0];
    if (next) open(next);
  };
  useEffect(() => {
    const stop = new AbortController();
    onStepHere(step, stop.signal);
    return () => stop.abort();
  }, []);
  return { ...known, open, step };
}

/** The same object where the place is the same, so that scrolling draws nothing anew. */
function moved(now: Known, place: Known['place']): Known {
  return now.place?.at === place?.at && now.place?.of === place?.of ? now : { ...now, place };
}
