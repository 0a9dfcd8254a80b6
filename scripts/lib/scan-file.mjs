// Owns scanning one document with the real finder, in node.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readDocument } from './visible-text.mjs';

const HTML = new Set(['.html', '.htm', '.xhtml']);

/**
 * A scanner over the knowledge base as it is now: `scanFile(path)` gives what `scan --json` prints of one
 * file, and its visible text.
 */
export function createScanner({
  entries,
  spunPhrases,
  patterns,
  compilePhraseTable,
  createFinder,
  INLINE,
  outranks,
  suspectSpun,
}) {
  const finder = createFinder(compilePhraseTable(entries, spunPhrases, patterns));
  const scanText = (source, isHtml) => {
    const { visible, runs } = readDocument(source, isHtml, INLINE);
    const found = runs.flatMap((run) =>
      finder
        .find(run.text, 0, run.text.length)
        .map((candidate) => ({ ...candidate, ...run.span(candidate.start, candidate.end) })),
    );
    const topic = finder.startTopic();
    for (const candidate of found) topic.count(candidate, 1);
    const strength = topic.strength(visible.length);
    const kept = found.filter((candidate) => candidate.need <= strength);
    const seen = new Map();
    const named = kept.filter(({ phrase }) => finder.phraseOf(phrase).entry);
    const ranked = named.map(({ start, end, phrase }) => {
      const { entry, kind, pattern } = finder.phraseOf(phrase);
      return { start, end, entry, kind, pattern, text: visible.slice(start, end) };
    });
    const mentions = ranked.map((mention) => {
      const { start, end, entry, kind, text } = mention;
      // The page paints the outer one only; what it holds is one step away in its card.
      const outer = ranked.find(
        (other) => other.pattern && other.start < end && start < other.end && outranks(other, mention),
      );
      return {
        text,
        start,
        end,
        occurrence: occurrence(visible, text, start, seen),
        entry,
        kind,
        ...(outer ? { within: outer.entry } : {}),
      };
    });
    const alone = kept.filter(({ spun, need }) => spun && need === 0);
    const wordings = [...new Set(alone.map(({ start, end }) => visible.slice(start, end)))];
    const words = visible.split(' ').length;
    return {
      visible,
      mentions,
      spun: {
        suspected: suspectSpun(
          wordings.map((text) => text.toLowerCase()),
          words,
        ),
        phrases: wordings,
      },
    };
  };
  return {
    scanText,
    async scanFile(file) {
      const source = await readFile(file, 'utf8');
      return { file, ...scanText(source, HTML.has(extname(file).toLowerCase())) };
    },
  };
}

/** How many times the text stands in the visible text before `start`, also inside longer words. */
function occurrence(visible, text, start, seen) {
  let places = seen.get(text);
  if (!places) {
    places = new Map();
    let at = visible.indexOf(text);
    while (at !== -1) {
      places.set(at, places.size);
      at = visible.indexOf(text, at + 1);
    }
    seen.set(text, places);
  }
  return places.get(start);
}
