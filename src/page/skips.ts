// Owns which text of a page Backlight leaves alone. Asked once per candidate, never per text node.

const NEVER_READ =
  'script,style,noscript,template,textarea,input,select,option,datalist,title,code,kbd,samp,math,' +
  '[role="textbox"],[role="searchbox"],[role="combobox"],backlight-card';

/** Elements whose text no one reads: not worth scanning when a text node is long. */
const SOURCE_TEXT = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

export function isSourceText(node: Text): boolean {
  const parent = node.parentElement;
  return parent !== null && SOURCE_TEXT.has(parent.localName);
}

/** Fields, editors, code, and text marked as another language. `english` judges text without a `lang`. */
export function createSkips(document: Document, english: (text: string) => boolean): (node: Text) => boolean {
  // In a text/plain document the whole text stands in one `pre`.
  const selector = document.contentType === 'text/plain' ? NEVER_READ : `${NEVER_READ},pre`;
  const verdicts = new WeakMap<Element, boolean>();

  return (node) => {
    const parent = node.parentElement;
    if (!parent) return false;
    const known = verdicts.get(parent);
    if (known !== undefined) return known;
    const verdict =
      parent.closest(selector) !== null || (parent as HTMLElement).isContentEditable === true || isForeign(parent);
    verdicts.set(parent, verdict);
    return verdict;
  };

  function isForeign(element: Element): boolean {
    const tagged = element.closest('[lang],[xml\\:lang]');
    const language = tagged?.getAttribute('lang') ?? tagged?.getAttribute('xml:lang');
    if (language) return !/^en\b/i.test(language.trim());
    return !english(surroundings(element));
  }

  // A paragraph says little of its language; its block and the next ones up say more.
  function surroundings(element: Element): string {
    let block = element;
    while (block.parentElement && block.parentElement !== document.body && (block.textContent?.length ?? 0) < 200) {
      block = block.parentElement;
    }
    return (block.textContent ?? '').slice(0, 2000);
  }
}
