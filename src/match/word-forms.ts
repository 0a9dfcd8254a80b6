// Owns the marks by which language data names all forms of a word at once. Used in the page too, where it keeps the
// table of patterns short.
import { pluralOf } from './inflect.ts';

/** What "@" stands for in several words: "@ back" is "my back", "your back" and so on. */
const POSSESSIVES = ['my', 'your', 'his', 'her', 'their', 'our'];

/** "ease*" all forms of a verb, "drop+" of one that doubles its last letter, "toxin^" with its plural; plain text. */
export function wordForms(written: string): readonly string[] {
  if (written.includes('@')) return POSSESSIVES.flatMap((word) => wordForms(written.replace('@', word)));
  const plain = written.slice(0, -1);
  switch (written.slice(-1)) {
    case '^':
      return [plain, pluralOf(plain) ?? plain];
    case '+': {
      const doubled = plain + plain.slice(-1);
      return [plain, `${plain}s`, `${doubled}ed`, `${doubled}ing`];
    }
    case '*':
      return verbForms(plain);
    default:
      return [written];
  }
}

/** Regular forms; of several words the first one changes. */
function verbForms(phrase: string): readonly string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const forms = /[^aeiou]y$/.test(verb)
    ? [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
    : [verb, /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
  return forms.map((form) => [form, ...rest].join(' '));
}
