// Owns what is different about finding in a report: whoever brings one has said what it is about, so that words with
// other senses need no more than a word of the field near them.
import { IN_CONTEXT } from '../../src/match/company.ts';
import type { Finder } from '../../src/match/types.ts';

/** The same finder; the topic of its text is never weaker than that of a page on backs. */
export function reportFinder(finder: Finder): Finder {
  return {
    ...finder,
    startTopic() {
      const topic = finder.startTopic();
      return {
        count: topic.count,
        strength: (characters) => Math.max(IN_CONTEXT, topic.strength(characters)),
      };
    },
  };
}
