// Owns the list of what the text holds, in the order of reading: the accessible route to every mention. A press goes to
// the mention and opens its card, a second press to the next mention of the same entry.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../src/language/strings.ts';
import type { Mention } from '../../src/page/types.ts';
import type { SheetItem } from './memory.ts';
import type { ReportEntry } from './report-entries.ts';
import { Star } from './Star.tsx';

export function EntryList({
  entries,
  here,
  sheet,
  onOpen,
  onStar,
}: {
  readonly entries: readonly ReportEntry<Mention>[];
  /** The id of the entry that is being read. */
  readonly here: string | undefined;
  readonly sheet: ReadonlyMap<string, SheetItem>;
  readonly onOpen: (mention: Mention) => void;
  readonly onStar: (item: SheetItem) => void;
}): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  /** The entry last gone to, and which of its mentions. */
  const [spot, setSpot] = useState<{ readonly id: string; readonly index: number }>();
  // The list scrolls with the text, unless the reader is in it.
  useEffect(() => {
    const { current } = list;
    const item = current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (!current || !item || current.matches(':hover, :focus-within')) return;
    const { offsetTop, offsetHeight } = item;
    const { scrollTop, clientHeight } = current;
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
      current.scrollTop = offsetTop - clientHeight / 3;
    }
  }, [here]);
  const go = ({ entry, mentions }: ReportEntry<Mention>): void => {
    const index = spot?.id === entry.id ? (spot.index + 1) % mentions.length : 0;
    setSpot({ id: entry.id, index });
    onOpen(mentions[index] ?? mentions[0]);
  };
  return (
    <ul class="found" ref={list}>
      {entries.map((one) => {
        const { entry, kind, mentions } = one;
        return (
          <li key={entry.id}>
            <button
              type="button"
              class={`mention ${kind}`}
              aria-current={entry.id === here ? 'location' : undefined}
              onClick={() => go(one)}
            >
              <span class="name">{entry.name}</span>
              {mentions.length > 1 ? <span class="places">{plural('page_places', mentions.length)}</span> : null}
            </button>
            <Star
              name={entry.name}
              isOn={sheet.has(entry.id)}
              onPress={() => onStar({ entry: entry.id, wording: mentions[0].text })}
            />
          </li>
        );
      })}
    </ul>
  );
}
