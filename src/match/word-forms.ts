// Owns the marks by which language data names all forms of a word at once. Used in the page too, where it keeps the
// table of patterns short.
import { pluralOf } from './inflect.ts';

/** Ends a word that stands for its forms. */
export const MARK = /[*+^]$/;

/** What "@" stands for in several words: "@ back" is "my back", "your back" and so on. */
const POSSESSIVES = ['my', 'your', 'his', 'her', 'their', 'our'];

/** Without all marks but "*": "toxin^" with its plural, "drop+" of a verb that doubles its last letter, "@". For the build. */
export function spelledOut(written: string): readonly string[] {
  if (written.includes('@')) return POSSESSIVES.map((word) => written.replace('@', word));
  if (written.endsWith('^')) return pluralsOf(written.slice(0, -1));
  if (!written.endsWith('+')) return [written];
  const plain = written.slice(0, -1);
  const doubled = plain + plain.slice(-1);
  return [plain, `${plain}s`, `${doubled}ed`, `${doubled}ing`];
}

/** "ease*" all forms of a verb; plain text. */
export function wordForms(written: string): readonly string[] {
  return written.endsWith('*') ? verbForms(written.slice(0, -1)) : [written];
}

function pluralsOf(plain: string): readonly string[] {
  const plural = pluralOf(plain);
  return plural ? [plain, plural] : [plain];
}

/** All that a written word with any mark stands for. For the build. */
export function everyForm(written: string): readonly string[] {
  return spelledOut(written).flatMap(wordForms);
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
