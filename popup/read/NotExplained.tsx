// Owns the list of technical words that Backlight has no checked text about, so that the reader can ask.
import type { JSX } from 'preact';
import { t } from '../../src/language/strings.ts';
import type { SheetItem } from './memory.ts';
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
            {word}
            <Star name={word} isOn={sheet.has(word)} onPress={() => onStar({ wording: word })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
