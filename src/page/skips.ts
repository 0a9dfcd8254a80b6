// Owns which text of a page Backlight leaves alone. Asked once per candidate, never per text node.
import { native } from './native.ts';
import { closestAcross, hostOf, parentOf } from './order.ts';

const NEVER_READ =
  'script,style,noscript,template,textarea,input,select,option,datalist,title,code,kbd,samp,math,' +
  '[role="textbox"],[role="searchbox"],[role="combobox"],backlight-card';
const LANGUAGE = '[lang],[xml\\:lang]';

/** Elements whose text no one reads: not worth scanning when a text node is long. */
const SOURCE_TEXT = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

export function isSourceText(node: Text): boolean {
  const parent = node.parentElement;
  return parent !== null && SOURCE_TEXT.has(parent.localName);
}

/** `ask`: the page does not say what language the text is in. */
export type Verdict = 'read' | 'skip' | 'ask';

/** Fields, editors, code, text marked as another language, and whatever is not `within` when that is given. */
export function createSkips(document: Document, within?: Element): (node: Text) => Verdict {
  // In a text/plain document the whole text stands in one `pre`.
  const selector = document.contentType === 'text/plain' ? NEVER_READ : `${NEVER_READ},pre`;
  const verdicts = new WeakMap<Element, Verdict>();

  const judge = (element: Element): Verdict => {
    if (within && !within.contains(element)) return 'skip';
    if (closestAcross(element, selector) || isEditable(element)) return 'skip';
    const tagged = closestAcross(element, LANGUAGE);
    const language =
      tagged && (native.getAttribute.call(tagged, 'lang') ?? native.getAttribute.call(tagged, 'xml:lang'));
    if (!language) return 'ask';
    return /^en\b/i.test(language.trim()) ? 'read' : 'skip';
  };

  return (node) => {
    const parent = parentOf(node);
    if (!parent) return 'read';
    const known = verdicts.get(parent);
    if (known) return known;
    const verdict = judge(parent);
    verdicts.set(parent, verdict);
    return verdict;
  };
}

function isEditable(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    if (native.matches.call(at, ':read-write')) return true;
  }
  return false;
}
