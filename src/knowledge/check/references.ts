// Owns the check that every id leads somewhere: related entries, sources, categories, claims and conditions.
import type { Entry } from '../types.ts';
import type { Problem } from './problem.ts';
import type { Knowledge } from './shapes.ts';

export function checkReferences(knowledge: Knowledge): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = uniqueIds(knowledge.entries, problems);
  const sourceIds = uniqueIds(knowledge.sources, problems);
  const needEntry = (file: string, entry: string, id: string): void => {
    if (!ids.has(id)) problems.push({ file, entry, reason: `no entry "${id}"` });
  };
  const needSources = (file: string, entry: string, wanted: readonly string[]): void => {
    for (const id of wanted) if (!sourceIds.has(id)) problems.push({ file, entry, reason: `no source "${id}"` });
  };
  const categories = new Set(knowledge.words.flatMap(({ item }) => Object.keys(item.categories)));

  for (const { file, item } of knowledge.entries) {
    for (const id of item.related) needEntry(file, item.id, id);
    if (item.kind === 'warning' && item.deniedAs) needEntry(file, item.id, item.deniedAs);
    needSources(file, item.id, sourcesOf(item));
    if (!categories.has(item.category)) {
      problems.push({ file, entry: item.id, reason: `no label for category "${item.category}"` });
    }
    if (item.nextReview <= item.reviewed) {
      problems.push({ file, entry: item.id, reason: 'its next review is not after its review' });
    }
  }
  for (const { file, item } of knowledge.effectSizes) {
    needEntry(file, item.entry, item.entry);
    needSources(file, item.entry, [item.source]);
  }
  for (const { file, item } of knowledge.prevalence) {
    for (const { entries, sources } of item.findings) {
      for (const id of entries) needEntry(file, id, id);
      needSources(file, entries[0], sources);
    }
  }
  for (const { file, item } of knowledge.spun) if (item.entry) needEntry(file, item.phrase, item.entry);
  for (const { file, item } of knowledge.guide) {
    for (const { id } of item.techniques) needEntry(file, id, id);
    for (const { id, claim } of item.benefits) needEntry(file, id, claim);
    for (const { id, entry, sources } of item.article) {
      if (entry) needEntry(file, id, entry);
      needSources(file, id, sources);
    }
  }
  for (const { file, item } of knowledge.safety) {
    const { conditions, choosing, ...rest } = item;
    uniqueIds(
      conditions.map((condition) => ({ file, item: condition })),
      problems,
    );
    for (const { id, sources } of conditions) needSources(file, id, sources);
    for (const [part, facts] of [...Object.entries(choosing), ...Object.entries(rest)]) {
      for (const { sources } of facts) needSources(file, part, sources);
    }
  }
  for (const { file, item } of knowledge.checklist) {
    const items = [...item.before, ...item.during, ...item.after];
    uniqueIds(
      items.map((one) => ({ file, item: one })),
      problems,
    );
    for (const { id, sources } of items) needSources(file, id, sources);
  }
  return problems;
}

/** The ids of these items; one that is taken twice is a problem. */
function uniqueIds(
  items: readonly { readonly file: string; readonly item: { readonly id: string } }[],
  problems: Problem[],
): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { file, item } of items) {
    const taken = first.get(item.id);
    if (taken) problems.push({ file, entry: item.id, reason: `the id is taken in ${taken}` });
    else first.set(item.id, file);
  }
  return new Set(first.keys());
}

/** Every source an entry names, anywhere in it. */
export function sourcesOf(entry: Entry): readonly string[] {
  if (entry.kind === 'claim') return [...entry.sources, ...entry.why.flatMap((fact) => fact.sources)];
  if (entry.kind === 'warning' || !entry.treatment) return entry.sources;
  const { acute, chronic, prevention, harms, askFirst, doesNot, guidelines } = entry.treatment;
  return [
    ...entry.sources,
    ...[acute, chronic, ...(prevention ? [prevention] : [])].flatMap((evidence) => evidence.sources),
    ...[...harms, ...askFirst, ...doesNot].flatMap((fact) => fact.sources),
    ...guidelines.map((guideline) => guideline.source),
  ];
}
