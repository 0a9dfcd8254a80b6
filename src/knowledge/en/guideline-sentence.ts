// Owns the English sentence that says where guidelines differ, made from what each of them advises.
import type { Guideline } from '../types.ts';

const ADVICE = [
  { stance: 'for', one: 'allows it', several: 'allow it' },
  { stance: 'limited', one: 'limits it', several: 'limit it' },
  { stance: 'against', one: 'advises against it', several: 'advise against it' },
] as const;

/** "Guidelines differ: WHO 2023 and ACP 2017 allow it. NICE 2016 advises against it." Undefined where they do not. */
export function guidelineDifference(guidelines: readonly Guideline[]): string | undefined {
  const parts = ADVICE.flatMap(({ stance, one, several }) => {
    const names = guidelines
      .filter((guideline) => guideline.stance === stance)
      .map(({ body, year }) => `${body} ${year}`);
    return names.length > 0 ? [`${together(names)} ${names.length > 1 ? several : one}`] : [];
  });
  return parts.length > 1 ? `Guidelines differ: ${parts.join('. ')}.` : undefined;
}

/** "a", "a and b", "a, b and c". */
function together(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
