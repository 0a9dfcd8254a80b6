// Owns the English words that ask and join but name nothing: a search is not for them.
export const NAMELESS: ReadonlySet<string> = new Set(
  `a about am an and any are be been by can cannot cant could did do does dont for from had has have how i if in is it its
  me mean means my of on or should so that the this to was what when why will with would you your`.split(/\s+/),
);
