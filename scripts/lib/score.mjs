// Owns the scoring of one scanned document against its labels. Pure: text and spans in, counts and lists out.

/** A label is found when at least this share of its characters is marked. */
const FOUND_FROM = 0.6;

/** Kinds that the share of marks on a label leaves out: no glossary labels claims or warnings. */
const OUTSIDE_PRECISION = new Set(['claim', 'warning']);

/** Places of the labels in the visible text, `{...label, start, end}`. Throws when a label does not stand there. */
export function placeLabels(visible, labels, file) {
  return labels.map((label) => {
    let start = -1;
    for (let count = 0; count <= label.occurrence; count++) {
      start = visible.indexOf(label.text, start + 1);
      if (start === -1) throw new Error(`${file}: no occurrence ${label.occurrence} of the label "${label.text}".`);
    }
    return { ...label, start, end: start + label.text.length };
  });
}

const overlap = (one, other) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** Mentions never overlap, so their shares of a label add up. */
function isFound(label, mentions) {
  const marked = mentions.reduce((sum, mention) => sum + overlap(label, mention), 0);
  return marked >= FOUND_FROM * (label.end - label.start);
}

const share = (good, all) => ({ good, all });

/** A relevant document: labels are places with `concept`, `must` and perhaps `variant`. */
export function scoreRelevant(mentions, labels) {
  const plain = labels.filter((label) => label.must && !label.variant);
  const variants = labels.filter((label) => label.variant);
  const missed = [...plain, ...variants].filter((label) => !isFound(label, mentions));
  const concepts = new Set(plain.map(({ concept }) => concept));
  const explained = new Set(plain.filter((label) => isFound(label, mentions)).map(({ concept }) => concept));
  const judged = mentions.filter(({ kind }) => !OUTSIDE_PRECISION.has(kind));
  const stray = judged.filter((mention) => !labels.some((label) => overlap(label, mention) > 0));
  return {
    concepts: share(explained.size, concepts.size),
    must: share(plain.length - missed.filter((label) => !label.variant).length, plain.length),
    variants: share(variants.length - missed.filter((label) => label.variant).length, variants.length),
    onLabel: share(judged.length - stray.length, judged.length),
    missed,
    stray,
  };
}

/** A document about something else: every mark of any kind is false unless a label allows it. */
export function scoreIrrelevant(mentions, allowed) {
  const stray = mentions.filter((mention) => !allowed.some((label) => overlap(label, mention) > 0));
  return { silent: share(stray.length === 0 ? 1 : 0, 1), falseMarks: stray.length, stray };
}

/** Sums shares: `[{good, all}, ...]` to one. */
export function sumShares(shares) {
  return shares.reduce((sum, { good, all }) => share(sum.good + good, sum.all + all), share(0, 0));
}

/** A share as a number from 0 to 1; nothing to find is all found. */
export const ratio = ({ good, all }) => (all === 0 ? 1 : good / all);
