// Owns which written forms one listed phrase stands for: spelling variants and plurals. The knowledge base lists neither.

/** British and American spellings, and others that mean the same; each pair works both ways. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['disc', 'disk'],
  ['anaesthe', 'anesthe'],
  ['oedema', 'edema'],
  ['tumour', 'tumor'],
  ['haem', 'hem'],
  ['orthopaed', 'orthoped'],
  ['paediatr', 'pediatr'],
  ['gynaecolog', 'gynecolog'],
  ['faec', 'fec'],
  ['diarrhoea', 'diarrhea'],
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['centre', 'center'],
  ['fibre', 'fiber'],
  ['labour', 'labor'],
  ['behaviour', 'behavior'],
  ['programme', 'program'],
  ['ageing', 'aging'],
  ['analogue', 'analog'],
  ['sulph', 'sulf'],
  ['ischaem', 'ischem'],
  ['manoeuv', 'maneuv'],
];

/** Begin with a disc and are none. */
const NOT_DISCS = /^disc(omfort|harge|uss)/;

/** The phrase and its other spellings, in plain text. */
export function spellings(plain: string): readonly string[] {
  const forms = new Set([plain]);
  for (const [one, other] of SPELLINGS) {
    for (const form of [...forms]) {
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const changed = replaceAtWord(form, from, to);
        if (changed !== form) forms.add(changed);
      }
    }
  }
  return [...forms];
}

// "disc" also sits in "discectomy", and "hem" in "them": a short pattern must open its word or close it.
function replaceAtWord(text: string, from: string, to: string): string {
  const ending = from.startsWith('is') || from.startsWith('iz');
  return text
    .split(' ')
    .map((word) => {
      if ((word.includes(to) && to.includes(from)) || NOT_DISCS.test(word)) return word;
      if (ending) return word.endsWith(from) ? word.slice(0, -from.length) + to : word;
      return word.startsWith(from) ? to + word.slice(from.length) : word;
    })
    .join(' ');
}

/** The plural of a phrase, or nothing for words that are plural already. Possessives are the same without apostrophe. */
export function pluralOf(plain: string): string | undefined {
  if (/vertebra$/.test(plain)) return `${plain}e`;
  if (/sis$/.test(plain)) return `${plain.slice(0, -2)}es`;
  if (/(ness|us|itis)$/.test(plain)) return undefined;
  if (/(ss|x|ch|sh|is)$/.test(plain)) return `${plain}es`;
  if (/s$/.test(plain)) return undefined;
  return /[^aeiou]y$/.test(plain) ? `${plain.slice(0, -1)}ies` : `${plain}s`;
}
