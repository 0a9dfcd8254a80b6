// Owns "What massage is said to do": the four promises, and what research says of each.
import type { JSX } from 'preact';
import { entryById, guide, VERDICT_WORDS } from '../src/knowledge/index.ts';
import { t } from '../src/language/strings.ts';

export function Benefits(): JSX.Element {
  return (
    <section>
      <h2>{t('benefits_heading')}</h2>
      <ul class="benefits">
        {guide.benefits.map(({ id, promise, claim }) => {
          const answer = entryById(claim);
          return answer?.kind === 'claim' ? (
            <li key={id}>
              <p>{promise}</p>
              <p class="verdict">{VERDICT_WORDS[answer.verdict]}</p>
              <ul>
                {answer.why.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}
