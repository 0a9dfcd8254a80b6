// Owns the shape of the popup's own texts: guide, checklist, and what guidelines put first. Used by the build and the
// tests; nothing here ships.
import * as v from 'valibot';
import { id, ids, text, texts } from './schema.ts';

export const guide = v.strictObject({
  lead: text,
  techniques: v.pipe(
    v.array(v.strictObject({ id, line: text, pressure: text, say: texts, drawing: text })),
    v.readonly(),
  ),
  benefits: v.pipe(v.array(v.strictObject({ id, promise: text, claim: id })), v.readonly()),
  article: v.pipe(
    v.array(
      v.strictObject({
        id,
        topic: v.picklist(['causes', 'precautions', 'effects', 'choosing']),
        said: text,
        answer: text,
        sources: ids,
        entry: v.nullable(id),
      }),
    ),
    v.readonly(),
  ),
});

/** What guidelines for back pain put first, and how a page that mentions it can be known. */
export const guidelineFirsts = v.strictObject({
  firsts: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(['staying-active', 'exercise', 'getting-help']),
        name: text,
        entries: ids,
        phrases: texts,
      }),
    ),
    v.readonly(),
  ),
});

export const checklistItem = v.strictObject({
  /** Stable: ticks are stored under it. */
  id,
  text,
  how: texts,
  /** The part of massage safety that answers it. */
  shows: v.optional(v.picklist(['conditions', 'choosing', 'questions', 'during', 'consent', 'after'])),
  sources: ids,
});
const checklistItems = v.pipe(v.array(checklistItem), v.readonly());
export const checklist = v.strictObject({ before: checklistItems, during: checklistItems, after: checklistItems });
