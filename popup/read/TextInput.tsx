// Owns the field for a text and the choice of a file. What is refused changes nothing.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type StringKey, t } from '../../src/language/strings.ts';
import { MOST_CHARACTERS, type Refusal, type Taken, takeFile, takeText } from './take-text.ts';
import { FIELD } from './use-arrivals.ts';

const REASONS = {
  empty: 'read_refusedEmpty',
  'too-long': 'read_refusedLong',
  pdf: 'read_refusedPdf',
  document: 'read_refusedDocument',
  'web-page': 'read_refusedWebPage',
  picture: 'read_refusedPicture',
  'not-text': 'read_refusedNotText',
  several: 'read_refusedSeveral',
  unreadable: 'read_refusedUnreadable',
} as const satisfies Record<Refusal, StringKey>;

export function TextInput({
  refusal,
  onTaken,
}: {
  /** Why what came last was not taken. */
  readonly refusal: Refusal | undefined;
  readonly onTaken: (taken: Taken) => void;
}): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  // At once, not after the first paint: a key that is pressed in between would be lost.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="text-input"
      onSubmit={(event) => {
        event.preventDefault();
        onTaken(takeText(field.current?.value ?? ''));
      }}
    >
      <label for={FIELD}>{t('read_label')}</label>
      <p id="report-hint">{t('read_hint')}</p>
      {/* Neither kept by the browser for a restored tab, nor sent by it to a spelling service. */}
      <textarea ref={field} id={FIELD} rows={8} autocomplete="off" spellcheck={false} aria-describedby="report-hint" />
      <p class="refusal" role="alert">
        {refusal ? t(REASONS[refusal], MOST_CHARACTERS) : ''}
      </p>
      <p class="buttons">
        <button type="submit" class="main">
          {t('read_start')}
        </button>
        <label class="file">
          <span>{t('read_file')}</span>
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void takeFile(file).then(onTaken);
              // The same file again is a new choice.
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p class="said">{t('read_private')}</p>
    </form>
  );
}
