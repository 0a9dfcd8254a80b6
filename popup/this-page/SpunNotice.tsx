// Owns the notice of odd wording: a fact about the words, with what each plainly means. No verdict on the site.
import type { JSX } from 'preact';
import spunData from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entryById } from '../../src/knowledge/index.ts';
import type { SpunPhrase } from '../../src/knowledge/types.ts';
import { plural, t } from '../../src/language/strings.ts';
import { plainText } from '../../src/match/characters.ts';
import type { FoundEntry } from './found.ts';

const meanings = new Map((spunData as readonly SpunPhrase[]).map(({ phrase, means }) => [plainText(phrase), means]));

export function SpunNotice({ entries }: { readonly entries: readonly FoundEntry[] }): JSX.Element {
  const phrases = entries.flatMap(({ id, spun }) =>
    // An inflected form is not in the list: it means what its entry is called.
    spun.map((words) => ({ words, means: meanings.get(plainText(words)) ?? entryById(id)?.name ?? id })),
  );
  return (
    <section class="spun">
      <h2>{t('spun_heading')}</h2>
      <details>
        <summary>{plural('spun_phrases', phrases.length)}</summary>
        <dl>
          {phrases.map(({ words, means }) => (
            <div key={words}>
              <dt>{t('entry_quoted', words)}</dt>
              <dd>{t('spun_means', means)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
