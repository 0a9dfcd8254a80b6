// Owns the English of searching: words that ask and join but name nothing, and everyday wordings of what entries call
// otherwise. Only the search knows these; on pages they are not marked.

/** A search is not for them. */
export const NAMELESS: ReadonlySet<string> = new Set(
  `a about am an and any are be been by can cannot could did do does for from good had has have how i if in is it its
  me mean means my of on or should so that the this to was what when why will with would you your`.split(/\s+/),
);

/** A wording without apostrophes, and what it is searched as. Earlier lines go first. */
export const SEARCHED_AS: readonly (readonly [wordings: RegExp, as: string])[] = [
  [/\b(?:cant|can not|couldnt|could not|unable to)\b/g, 'cannot'],
  [/\bmyself\b/g, 'yourself'],
  [/\b(?:wet|wetting) yourself\b/g, 'pee yourself'],
  [/\b(?:cannot feel|no feeling (?:in|of)|loss of feeling (?:in|of))\b/g, 'numb'],
  [/\bpass(?:ing)? (?:urine|water)\b/g, 'pee'],
  [/\b(?:urine|urinate|urinating|urination|wee|weeing)\b/g, 'pee'],
  [/\b(?:bowels?|poo|poop|stools?|faeces|fecal)\b/g, 'poo'],
  [/\b(?:bum|backside)\b/g, 'bottom'],
  [/\b(?:hurts?|hurting)\b/g, 'pain'],
  [/\bpain killers?\b/g, 'painkiller'],
  [/\bdisks?\b/g, 'disc'],
  [/\b(?:xrays?|x rays?)\b/g, 'x-ray'],
];
