// Owns "What massage is said to do": the four promises, then the other points of the founding article, each with what
// research shows.
import type { JSX } from 'preact';
import { entryById, guide } from '../../src/knowledge/index.ts';
import { type StringKey, t } from '../../src/language/strings.ts';
import { Part } from '../../src/ui/parts.tsx';
import { addressOf } from '../place.ts';
import { SubPage } from '../SubPage.tsx';
import { Benefits } from './Benefits.tsx';

const TOPICS: readonly { readonly topic: string; readonly title: StringKey }[] = [
  { topic: 'effects', title: 'said_effects' },
  { topic: 'causes', title: 'said_causes' },
  { topic: 'precautions', title: 'said_precautions' },
  { topic: 'choosing', title: 'said_choosing' },
];

export function SaidOfMassage(): JSX.Element {
  // The four promises have answers of their own above.
  const promised = new Set(guide.benefits.map(({ claim }) => claim));
  const points = guide.article.filter(({ entry }) => !entry || !promised.has(entry));
  return (
    <SubPage title={t('benefits_heading')}>
      <p>{t('said_intro')}</p>
      <Benefits />
      {TOPICS.map(({ topic, title }) => (
        <Part key={topic} heading="h2" title={t(title)}>
          <ul class="said-of">
            {points
              .filter((point) => point.topic === topic)
              .map(({ id, said, answer, entry }) => (
                <li key={id}>
                  <p>
                    <b>{t('entry_quoted', said)}</b>
                  </p>
                  <p>{answer}</p>
                  {entry ? (
                    <p>
                      <a href={addressOf(entry)}>{entryById(entry)?.name}</a>
                    </p>
                  ) : null}
                </li>
              ))}
          </ul>
        </Part>
      ))}
    </SubPage>
  );
}
