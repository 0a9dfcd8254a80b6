// Owns the form of one own word, and what it refuses.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../src/language/strings.ts';
import { canBeFound } from '../src/match/own-words.ts';
import {
  LONGEST_LINK,
  LONGEST_NOTE,
  LONGEST_WORD,
  MOST_WORDS,
  type OwnWord,
  WEB_ADDRESS,
} from '../src/platform/words-shape.ts';

export function WordForm({
  words,
  word,
  onPut,
  onCancel,
}: {
  readonly words: readonly OwnWord[];
  /** The word to change; a new one when left out. */
  readonly word?: OwnWord;
  readonly onPut: (word: OwnWord) => Promise<boolean>;
  readonly onCancel?: () => void;
}): JSX.Element {
  const id = useId();
  const [text, setText] = useState(word?.word ?? '');
  const [note, setNote] = useState(word?.note ?? '');
  const [link, setLink] = useState(word?.link ?? '');
  const [problem, setProblem] = useState<string>();

  const put = async (event: Event): Promise<void> => {
    event.preventDefault();
    const next = {
      id: word?.id ?? `own-${crypto.randomUUID()}`,
      word: text.trim(),
      note: note.trim(),
      link: link.trim(),
    };
    const refused = refusal(next, words);
    setProblem(refused);
    if (refused) return;
    if ((await onPut(next)) && !word) {
      setText('');
      setNote('');
      setLink('');
    }
  };

  return (
    <form class="word" onSubmit={(event) => void put(event)}>
      <label for={`${id}word`}>{t('words_word')}</label>
      <input
        id={`${id}word`}
        name="word"
        type="text"
        maxLength={LONGEST_WORD}
        value={text}
        autocomplete="off"
        aria-invalid={problem ? 'true' : 'false'}
        aria-describedby={`${id}problem`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <label for={`${id}note`}>{t('words_note')}</label>
      <textarea
        id={`${id}note`}
        name="note"
        rows={2}
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <label for={`${id}link`}>{t('words_link')}</label>
      <input
        id={`${id}link`}
        name="link"
        type="text"
        inputMode="url"
        dir="ltr"
        maxLength={LONGEST_LINK}
        value={link}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setLink(event.currentTarget.value)}
      />
      <p id={`${id}problem`} class="problem" role="alert">
        {problem}
      </p>
      <p class="buttons">
        <button type="submit" class="main">
          {t(word ? 'common_keep' : 'words_add')}
        </button>
        {onCancel ? (
          <button type="button" onClick={onCancel}>
            {t('common_cancel')}
          </button>
        ) : null}
      </p>
    </form>
  );
}

/** Why a word is not taken, in plain words. */
function refusal(next: OwnWord, words: readonly OwnWord[]): string | undefined {
  const others = words.filter(({ id }) => id !== next.id);
  if (!canBeFound(next.word)) return t('words_notFindable');
  if (others.some(({ word }) => word.toLowerCase() === next.word.toLowerCase())) return t('words_twice', next.word);
  if (!WEB_ADDRESS.test(next.link) || (next.link && !URL.canParse(next.link))) return t('words_badLink');
  return others.length >= MOST_WORDS ? t('words_full', MOST_WORDS) : undefined;
}
