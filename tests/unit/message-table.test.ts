// What arrives is not trusted: anything that is not exactly a message of ours counts as nothing.
import { describe, expect, it } from 'vitest';
import { parseQuestion, parseReport, parseRequest } from '../../src/platform/message-table.ts';

const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'entries',
  [],
  {},
  { type: 'unknown' },
  { type: 'constructor' },
  { type: ['entries'], ids: [] },
];

describe('a question', () => {
  it.each([[{ type: 'entries', ids: ['sciatica'] }], [{ type: 'entries', ids: [] }], [{ type: 'found' }]])(
    'is read: %j',
    (message) => {
      expect(parseQuestion(message)).toEqual(message);
    },
  );

  it.each([
    ...NONSENSE.map((message) => [message]),
    [{ type: 'entries' }],
    [{ type: 'entries', ids: 'sciatica' }],
    [{ type: 'entries', ids: [1] }],
    [{ type: 'entries', ids: ['__proto__'] }],
    [{ type: 'entries', ids: ['<b>'] }],
    [{ type: 'entries', ids: [''] }],
    [{ type: 'entries', ids: ['a'.repeat(101)] }],
    [{ type: 'entries', ids: Array.from({ length: 1001 }, () => 'sciatica') }],
  ])('is refused: %j', (message) => {
    expect(parseQuestion(message)).toBeUndefined();
  });

  it('keeps nothing that the table does not name', () => {
    expect(parseQuestion({ type: 'found', extra: 'x' })).toEqual({ type: 'found' });
  });
});

describe('a request to go to a mention', () => {
  it('is read', () => {
    const request = { type: 'go', frame: '1-2-3-4', entry: 'sciatica', index: 2 };
    expect(parseRequest(request)).toEqual(request);
  });

  it.each([
    ...NONSENSE.map((message) => [message]),
    [{ type: 'go', frame: '1-2-3-4', entry: 'sciatica' }],
    [{ type: 'go', entry: 'sciatica', index: 0 }],
    [{ type: 'go', frame: '1-2-3-4', entry: 'sciatica', index: -1 }],
    [{ type: 'go', frame: '1-2-3-4', entry: 'sciatica', index: 0.5 }],
    [{ type: 'go', frame: '1-2-3-4', entry: 'sciatica', index: Number.NaN }],
    [{ type: 'go', frame: '1-2-3-4', entry: 'Not an id', index: 0 }],
    [{ type: 'open', frame: 7, index: 0 }],
    [{ type: 'switch', on: 'yes' }],
  ])('is refused: %j', (message) => {
    expect(parseRequest(message)).toBeUndefined();
  });
});

describe("a frame's report", () => {
  const report = {
    type: 'page',
    frame: '1-2-3-4',
    host: 'example.org',
    top: true,
    isPdf: false,
    isCut: false,
    on: true,
    places: 2,
    at: null,
    entries: [{ id: 'sciatica', kind: 'term', count: 2, spun: ['sciatic agony'] }],
    suspectedSpun: true,
    firsts: { mentioned: ['exercise'], left: ['staying-active', 'getting-help'] },
  };

  it('is read', () => {
    expect(parseReport(report)).toEqual(report);
    expect(parseReport({ ...report, firsts: null })).toEqual({ ...report, firsts: null });
  });

  it.each([
    [{ suspectedSpun: 'yes' }],
    [{ firsts: undefined }],
    [{ firsts: { mentioned: ['prayer'], left: [] } }],
    [{ firsts: { mentioned: [] } }],
  ])('is refused with %j', (wrong) => {
    expect(parseReport({ ...report, ...wrong })).toBeUndefined();
  });

  it.each(NONSENSE.map((message) => [message]))('is refused: %j', (message) => {
    expect(parseReport(message)).toBeUndefined();
  });
});
