// Owns the table of messages between the parts of Backlight: their shapes, and the check of what arrives. No browser API.
import * as s from './shape.ts';

/** More entries than the knowledge base has are never asked for in earnest. */
const MOST_IDS = 1000;
/** More different odd wordings of one entry, or longer ones, are not worth telling. */
export const MOST_WORDINGS = 100;
export const LONGEST_WORDING = 500;
/** More mentions than one frame may have (see docs/hardening.md): nobody lists more. */
const MOST_PLACES = 100_000;
/** A host name has at most 253 characters; a frame's name is ours. */
const LONGEST_NAME = 300;

const id = s.string(100, /^[a-z0-9-]+$/);
// Made when asked for, so that bundles leave out what only the other side reads.
const question = () =>
  s.either(
    s.object({ type: s.oneOf('entries'), ids: s.array(id, MOST_IDS) }),
    s.object({ type: s.oneOf('found') }),
    /** A tab of ours asks for the text that it was opened for. */
    s.object({ type: s.oneOf('selection') }),
  );
const firsts = () => s.array(s.oneOf('staying-active', 'exercise', 'getting-help'), 3);
const pageReport = () =>
  s.object({
    type: s.oneOf('page'),
    /** Tells the frames of a page apart; new with each document. */
    frame: s.string(LONGEST_NAME),
    host: s.string(LONGEST_NAME),
    top: s.boolean,
    /** A document of the browser's PDF viewer, whose text nobody can read. */
    isPdf: s.boolean,
    /** The frame is larger than Backlight reads: only the first part of it is explained. */
    isCut: s.boolean,
    /** Backlight runs in this frame; otherwise everything below is empty. */
    on: s.boolean,
    entries: s.array(
      s.object({
        id,
        /** As painted: a claim that research supports is a term here. */
        kind: s.oneOf('term', 'claim', 'warning'),
        count: s.integer(1, MOST_PLACES),
        spun: s.array(s.string(LONGEST_WORDING), MOST_WORDINGS),
      }),
      MOST_IDS,
    ),
    /** How many mentions the frame shows, and which of them was opened last and when (ms since 1970), counted from 0
     *  in document order. */
    places: s.integer(0, MOST_PLACES),
    at: s.nullable(s.object({ place: s.integer(0), time: s.integer(0) })),
    /** Enough odd wording for a machine-rewritten text; false where nobody asked. */
    suspectedSpun: s.boolean,
    /** What the page mentions of what guidelines put first; null on forums, short pages, pages not
     *  about treatment, and where nobody asked. */
    firsts: s.nullable(s.object({ mentioned: firsts(), left: firsts() })),
  });
const pageRequest = s.either(
  /** To the n-th mention of an entry in one frame. */
  s.object({ type: s.oneOf('go'), frame: s.string(LONGEST_NAME), entry: id, index: s.integer(0) }),
  /** To the n-th shown mention of one frame, whatever it is of. */
  s.object({ type: s.oneOf('open'), frame: s.string(LONGEST_NAME), index: s.integer(0) }),
  /** On or off in this tab, whatever lists and modes say, until the page is left. */
  s.object({ type: s.oneOf('switch'), on: s.boolean }),
);

/** What one frame found: different entries, how often each, and the odd wordings it stands in. */
export type PageReport = s.Of<ReturnType<typeof pageReport>>;
export type PageRequest = s.Of<typeof pageRequest>;
export type Question = s.Of<ReturnType<typeof question>>;

/** A message of our own extension that has the shape of a question, or undefined. */
export function parseQuestion(message: unknown): Question | undefined {
  return s.parse(question(), message);
}

/** A frame's report, or undefined when it is malformed. */
export function parseReport(message: unknown): PageReport | undefined {
  return s.parse(pageReport(), message);
}

/** What a page is asked to do, or undefined when the request is malformed. */
export function parseRequest(message: unknown): PageRequest | undefined {
  return s.parse(pageRequest, message);
}
