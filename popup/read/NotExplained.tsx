// Owns the list of technical words that Backlight has no checked text about, so that the reader can ask.
import type { JSX } from 'preact';
import { t } from '../../src/language/strings.ts';
import type { SheetItem } from './memory.ts';
import { perhapsMeant } from './perhaps.ts';
import { Star } from './Star.tsx';

export function NotExplained({
  words,
  sheet,
  onStar,
}: {
  readonly words: readonly string[];
  readonly sheet: ReadonlyMap<string, SheetItem>;
  readonly onStar: (item: SheetItem) => void;
}): JSX.Element | null {
  if (words.length === 0) return null;
  return (
    <section class="not-explained">
      <h2>{t('read_notExplained')}</h2>
      <p>{t('read_notExplainedIntro')}</p>
      <ul>
        {words.map((word) => (
          <li key={word}>
            <Word word={word} />
            <Star name={word} isOn={sheet.has(word)} onPress={() => onStar({ wording: word })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A word as the text has it, with what it may have been meant as where it looks misspelt. */
function Word({ word }: { readonly word: string }): JSX.Element {
  const meant = perhapsMeant(word.toLowerCase());
  return (
    <span>
      {word} {meant ? <span class="perhaps">{t('read_perhaps', meant)}</span> : null}
    </span>
  );
}
