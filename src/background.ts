// Entry: answers questions about entries, keeps the badge. Holds no state that a restart could lose.
import { cardEntry } from './knowledge/index.ts';
import { setMessages } from './language/strings.ts';
import { showCount } from './platform/badge.ts';
import { getMessage } from './platform/browser.ts';
import { answerQuestions } from './platform/messages.ts';

setMessages(getMessage);
answerQuestions({
  entries: (ids) => ids.flatMap((id) => cardEntry(id) ?? []),
  found: (tabId) => showCount(tabId),
});
