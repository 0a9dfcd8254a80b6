// Owns the table of messages between the parts of Backlight: their shapes, and the check of what arrives. No browser API.
import * as v from 'valibot';

/** More entries than the knowledge base has are never asked for in earnest. */
const MOST_IDS = 1000;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
const question = v.variant('type', [
  v.object({ type: v.literal('entries'), ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) }),
  v.object({ type: v.literal('found') }),
]);
const someFirsts = v.pipe(
  v.array(v.picklist(['staying-active', 'exercise', 'getting-help'])),
  v.maxLength(3),
  v.readonly(),
);
const pageReport = v.object({
  type: v.literal('page'),
  /** Tells the frames of a page apart; new with each document. */
  frame: v.string(),
  host: v.string(),
  top: v.boolean(),
  entries: v.pipe(
    v.array(
      v.object({
        id,
        /** As painted: a claim that research supports is a term here. */
        kind: v.picklist(['term', 'claim', 'warning']),
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
        spun: v.array(v.string()),
      }),
    ),
    v.maxLength(MOST_IDS),
  ),
  /** Enough odd wording for a machine-rewritten text. */
  suspectedSpun: v.boolean(),
  /** What the page mentions of what guidelines put first; null on forums, short pages and pages not about treatment. */
  firsts: v.nullable(v.object({ mentioned: someFirsts, left: someFirsts })),
});
const pageRequest = v.object({
  type: v.literal('go'),
  entry: id,
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** What one frame found: different entries, how often each, and the odd wordings it stands in. */
export type PageReport = v.InferOutput<typeof pageReport>;
type PageRequest = v.InferOutput<typeof pageRequest>;
export type Question = v.InferOutput<typeof question>;

/** A message of our own extension that has the shape of a question, or undefined. */
export function parseQuestion(message: unknown): Question | undefined {
  const parsed = v.safeParse(question, message);
  return parsed.success ? parsed.output : undefined;
}

/** A frame's report, or undefined when it is malformed. */
export function parseReport(message: unknown): PageReport | undefined {
  const parsed = v.safeParse(pageReport, message);
  return parsed.success ? parsed.output : undefined;
}

/** Where a page is asked to go, or undefined when the request is malformed. */
export function parseRequest(message: unknown): PageRequest | undefined {
  const parsed = v.safeParse(pageRequest, message);
  return parsed.success ? parsed.output : undefined;
}
