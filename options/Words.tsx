// Owns the reader's own words: adding, changing, taking away. Text is shown as text.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../src/language/strings.ts';
import type { OwnWord } from '../src/platform/words-shape.ts';
import { WordForm } from './WordForm.tsx';

/** A longer list is searched rather than scrolled; so many rows are drawn at once. */
const SHOWN_AT_ONCE = 100;

export function Words({
  words,
  onPut,
  onRemove,
}: {
  readonly words: readonly OwnWord[];
  /** Adds a word, or changes the one of its id. False when it could not be stored: what was written stays in the form. */
  readonly onPut: (word: OwnWord) => Promise<boolean>;
  readonly onRemove: (word: OwnWord) => void;
}): JSX.Element {
  const [find, setFind] = useState('');
  const [edited, setEdited] = useState<string>();
  // A form that closes gives the focus back to the button that opened it.
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!edited && before.current) document.getElementById(`change-${before.current}`)?.focus();
    before.current = edited;
  }, [edited]);
  const wanted = find.trim().toLowerCase();
  const matching = words.filter(({ word, note }) => `${word} ${note}`.toLowerCase().includes(wanted));
  return (
    <>
      <p>{t('words_intro')}</p>
      <WordForm words={words} onPut={onPut} />
      {words.length > 1 ? (
        <p class="find">
          <label for="find-word">{plural('words_find', words.length)}</label>
          <input id="find-word" type="text" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
        </p>
      ) : null}
      <ul class="list words">
        {matching.slice(0, SHOWN_AT_ONCE).map((word) =>
          word.id === edited ? (
            <li key={word.id}>
              <WordForm
                words={words}
                word={word}
                onCancel={() => setEdited(undefined)}
                onPut={async (next) => {
                  const isStored = await onPut(next);
                  if (isStored) setEdited(undefined);
                  return isStored;
                }}
              />
            </li>
          ) : (
            <li key={word.id}>
              <div>
                <bdi class="mark custom">{word.word}</bdi>
                {word.note ? <p class="note">{word.note}</p> : null}
                {word.link ? (
                  <a href={word.link} target="_blank" rel="noreferrer">
                    {word.link}
                  </a>
                ) : null}
              </div>
              <span class="buttons">
                <button
                  type="button"
                  id={`change-${word.id}`}
                  aria-label={t('common_changeThis', word.word)}
                  onClick={() => setEdited(word.id)}
                >
                  {t('common_change')}
                </button>
                <button type="button" aria-label={t('common_removeThis', word.word)} onClick={() => onRemove(word)}>
                  {t('common_remove')}
                </button>
              </span>
            </li>
          ),
        )}
      </ul>
      {matching.length > SHOWN_AT_ONCE ? <p>{plural('words_more', matching.length - SHOWN_AT_ONCE)}</p> : null}
    </>
  );
}
