// Owns a paragraph that is explained as a web page would be: by the real finding, painting and card.
import phraseTable from 'backlight:phrase-table';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Explained, explain } from './explain.ts';
import { optionsFrom } from './explain-options.ts';
import { cardEntry } from './knowledge/index.ts';
import { SAMPLE } from './knowledge/sample.ts';
import { createFinder } from './match/finder.ts';
import { ownRows } from './match/own-words.ts';
import { ownCard } from './own-card.ts';
import type { Settings } from './platform/settings-shape.ts';
import { shadowRootOf } from './platform/shadow-root.ts';
import type { OwnWord } from './platform/words-shape.ts';
import { MARK_STYLES } from './ui/mark-styles.ts';

export function Sample({
  settings,
  words,
  onMute,
}: {
  readonly settings: Settings;
  readonly words: readonly OwnWord[];
  readonly onMute: (id: string, isMuted: boolean) => void;
}): JSX.Element {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const explained = useRef<Explained>(undefined);

  // Settings reach what runs by update; words begin it anew.
  useEffect(() => {
    const stop = new AbortController();
    if (paragraph.current) {
      explained.current = explain({
        document,
        within: paragraph.current,
        finder: createFinder(phraseTable, ownRows(words)),
        fetchEntries: async (ids) =>
          ids.flatMap((id) => {
            const own = words.find((word) => word.id === id);
            return own ? ownCard(own) : (cardEntry(id) ?? []);
          }),
        options: optionsFrom(settings),
        shadowRootOf,
        styles: MARK_STYLES,
        onChange: () => undefined,
        onMute,
        signal: stop.signal,
      });
    }
    return () => stop.abort();
  }, [words]);
  useEffect(() => explained.current?.update(optionsFrom(settings)), [settings]);

  return (
    <p ref={paragraph} class="sample" lang="en">
      {SAMPLE}
    </p>
  );
}
