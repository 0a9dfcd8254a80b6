// Owns the four promises made for massage, and what research says of each.
import type { JSX } from 'preact';
import { entryById, guide, VERDICT_WORDS } from '../../src/knowledge/index.ts';
import { List } from '../../src/ui/parts.tsx';
import { addressOf } from '../place.ts';

export function Benefits(): JSX.Element {
  return (
    <ul class="said-of">
      {guide.benefits.map(({ id, promise, claim }) => {
        const answer = entryById(claim);
        return answer?.kind === 'claim' ? (
          <li key={id}>
            <p>
              <b>{promise}</b>
            </p>
            <p class="verdict">{VERDICT_WORDS[answer.verdict]}</p>
            <List items={answer.why.map(({ text }) => text)} />
            <p>
              <a href={addressOf(claim)}>{answer.name}</a>
            </p>
          </li>
        ) : null;
      })}
    </ul>
  );
}
