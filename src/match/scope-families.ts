// Owns the numbers of the families that the rules of scope know by name, in the order of SCOPE_FAMILIES of
// compile-patterns.ts. Constants of their own, which the build writes into the code.

export const skipped = 0;
/** "not", "no", "never", "without". */
export const negator = 1;
/** Speaks against a sign as a record does: "denies", "nil", "no". */
export const denier = 2;
/** Ends the scope of a denial: "but", "because", "so". */
export const turn = 3;
/** Puts the claim in another mouth: "claim", "believe", "idea". */
export const says = 4;
/** Announces what is not true: "myths". */
export const myth = 5;
/** Speaks against the claim wherever it stands in the sentence: "nonsense", "contrary to". */
export const refuted = 6;
/** Takes back at the beginning of the next sentence what was plainly said: "Rubbish." */
export const retort = 7;
/** Among the first words of a sentence that leans on the one before it: "it", "that is why". */
export const linked = 8;
/** Cauda equina, fracture, cancer, infection, accident. */
export const serious = 9;
export const clinician = 10;
export const backPain = 11;
export const massage = 12;
/** Begins with a negator and denies nothing: "not only", "no doubt". */
export const noDenial = 13;
/** What else such claims are made for: exercise, kidneys, needles. */
export const rival = 14;
/** Words before a rival that only set it beside: "after exercise", "like yoga". */
export const aside = 15;
/** Words that lead from a subject named before to what it does: "it also helps to". */
export const lead = 16;
/** What a warning sign stands beside: a back that hurts, where `backPain` is anatomy too. */
export const backSymptom = 17;
/** What answers a told claim, in its sentence or the next: "but", or "When scientists measured it". */
export const research = 18;
