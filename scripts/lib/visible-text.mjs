// Owns reading a file as a page would read it: the text that the finder gets, and the visible text that offsets of
// `scan` count in (text of body, white space collapsed, trimmed). HTML goes through parse5.
import { parse } from 'parse5';

// The same as src/page/skips.ts, as far as node can know.
const NEVER_READ = new Set(
  'script style noscript template textarea input select option datalist title code kbd samp pre math'.split(' '),
);
/** Not text that anyone sees, and so outside the visible text too. */
const NOT_VISIBLE = new Set('script style noscript template title'.split(' '));

const attribute = (node, name) => node.attrs?.find((other) => other.name === name)?.value;

function isSkipped(node) {
  if (NEVER_READ.has(node.tagName)) return true;
  if (['textbox', 'searchbox', 'combobox'].includes(attribute(node, 'role'))) return true;
  const editable = attribute(node, 'contenteditable');
  return editable !== undefined && editable !== 'false';
}

function languageOf(node, inherited) {
  const own = attribute(node, 'lang') || attribute(node, 'xml:lang');
  return own ? /^en\b/i.test(own.trim()) : inherited;
}

/**
 * Pieces of text in document order: `{text, read, edge}`. `edge` says what stands before the piece: nothing, a space
 * (a line break) or the edge of a block.
 */
function piecesOf(html, inline) {
  const pieces = [];
  let edge = 'block';
  const walk = (node, outer) => {
    if (node.nodeName === '#text') {
      if (!node.value) return;
      pieces.push({ text: node.value, read: outer.english && !outer.skipped, edge });
      edge = 'none';
      return;
    }
    const isElement = node.tagName !== undefined;
    if (isElement && NOT_VISIBLE.has(node.tagName)) {
      edge = 'block';
      return;
    }
    if (node.tagName === 'br') {
      if (edge === 'none') edge = 'space';
      return;
    }
    const state = isElement
      ? { english: languageOf(node, outer.english), skipped: outer.skipped || isSkipped(node) }
      : outer;
    const isBlock = isElement && !inline.has(node.tagName);
    if (isBlock) edge = 'block';
    for (const child of node.childNodes ?? []) walk(child, state);
    if (isBlock) edge = 'block';
  };
  const document = parse(html);
  const htmlNode = document.childNodes.find((node) => node.tagName === 'html');
  const body = htmlNode?.childNodes.find((node) => node.tagName === 'body');
  const english = htmlNode ? languageOf(htmlNode, true) : true;
  if (body) walk(body, { english, skipped: false });
  return pieces;
}

/**
 * The runs of a document: text between two block edges, each with a map from its positions to the visible text.
 * @returns `{visible, runs: [{text, at(position)}]}`
 */
export function readDocument(source, isHtml, inline) {
  const pieces = isHtml ? piecesOf(source, inline) : [{ text: source, read: true, edge: 'block' }];
  let visible = '';
  const runs = [];
  for (const { text, read, edge } of pieces) {
    let run = runs.at(-1);
    if (!run || edge === 'block' || run.read !== read) {
      run = { text: '', map: [], read };
      runs.push(run);
    } else if (edge === 'space') {
      run.text += ' ';
      run.map.push(visible.length);
    }
    for (const unit of text.split('')) {
      const isSpace = /\s/.test(unit);
      if (isSpace && (visible === '' || visible.endsWith(' '))) {
        run.text += unit;
        run.map.push(Math.max(0, visible.length - 1));
        continue;
      }
      run.text += unit;
      run.map.push(visible.length);
      visible += isSpace ? ' ' : unit;
    }
  }
  return {
    visible: visible.trimEnd(),
    runs: runs
      .filter((run) => run.read)
      .map(({ text, map }) => ({
        text,
        // The end of a span is one after the place of its last unit.
        span: (start, end) => ({ start: map[start], end: map[end - 1] + 1 }),
      })),
  };
}
