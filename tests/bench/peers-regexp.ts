// Owns the regular expressions that peers are given: the plain one that most tools build, and the best one there is.

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const GAP = '[\\s-]+';

/** Every phrase as one branch, longest first. */
export function alternation(phrases: readonly string[]): string {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  return `(?<![\\p{L}\\p{N}])(?:${sorted.map((phrase) => phrase.split(' ').map(escaped).join(GAP)).join('|')})(?![\\p{L}\\p{N}])`;
}

interface Branch {
  readonly children: Map<string, Branch>;
  ends: boolean;
}

/** The same language as a trie, so that each position is tried once. */
export function trieSource(phrases: readonly string[]): string {
  const root: Branch = { children: new Map(), ends: false };
  for (const phrase of phrases) {
    let at = root;
    for (const letter of phrase) {
      let next = at.children.get(letter);
      if (!next) {
        next = { children: new Map(), ends: false };
        at.children.set(letter, next);
      }
      at = next;
    }
    at.ends = true;
  }
  return `\\b${source(root)}\\b`;
}

function source({ children, ends }: Branch): string {
  if (children.size === 0) return '';
  const branches = [...children].map(([letter, branch]) => (letter === ' ' ? GAP : escaped(letter)) + source(branch));
  const joined = branches.length === 1 && !ends ? branches[0] : `(?:${branches.join('|')})`;
  return ends ? `${joined}?` : `${joined}`;
}
