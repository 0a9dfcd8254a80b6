// Owns the form of one own word, and what it refuses.
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
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
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLFormElement>(null);
  // A form that takes the place of a word goes on where its button was.
  useEffect(() => {
    if (word) form.current?.querySelector('input')?.focus();
  }, []);

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
    if (refused) {
      form.current?.querySelector<HTMLInputElement>(`[name="${refused.field}"]`)?.focus();
      return;
    }
    if ((await onPut(next)) && !word) {
      setText('');
      setNote('');
      setLink('');
    }
  };

  return (
    <form ref={form} class="word" onSubmit={(event) => void put(event)}>
      <label for={`${id}word`}>{t('words_word')}</label>
      <input
        id={`${id}word`}
        name="word"
        type="text"
        maxLength={LONGEST_WORD}
        value={text}
        autocomplete="off"
        aria-invalid={problem?.field === 'word' ? 'true' : 'false'}
        aria-describedby={`${id}word-problem`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}word-problem`} class="problem" role="alert">
        {problem?.field === 'word' ? problem.text : ''}
      </p>
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
        aria-invalid={problem?.field === 'link' ? 'true' : 'false'}
        aria-describedby={`${id}link-problem`}
        onInput={(event) => setLink(event.currentTarget.value)}
      />
      <p id={`${id}link-problem`} class="problem" role="alert">
        {problem?.field === 'link' ? problem.text : ''}
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

/** Why a word is not taken, in plain words, and beside which field that is said. */
interface Problem {
  readonly field: 'word' | 'link';
  readonly text: string;
}

function refusal(next: OwnWord, words: readonly OwnWord[]): Problem | undefined {
  const others = words.filter(({ id }) => id !== next.id);
  if (!canBeFound(next.word)) return { field: 'word', text: t('words_notFindable') };
  if (others.some(({ word }) => word.toLowerCase() === next.word.toLowerCase())) {
    return { field: 'word', text: t('words_twice', next.word) };
  }
  if (!WEB_ADDRESS.test(next.link) || (next.link && !URL.canParse(next.link))) {
    return { field: 'link', text: t('words_badLink') };
  }
  return others.length >= MOST_WORDS ? { field: 'word', text: t('words_full', MOST_WORDS) } : undefined;
}
