// Owns looking into the card's closed shadow root from outside the browser: CDP in Chromium, WebDriver BiDi in Firefox.

/** An element of the card: its name, attributes, own text and children. */
function element(name, attributes, children) {
  const text = () => children.map((child) => (typeof child === 'string' ? child : child.text())).join('');
  const all = (match) =>
    children.flatMap((child) =>
      typeof child === 'string' ? [] : [...(match(child) ? [child] : []), ...child.all(match)],
    );
  return { name, attributes, children, text, all };
}

function fromCdp(node) {
  const attributes = {};
  for (let index = 0; index < (node.attributes?.length ?? 0); index += 2) {
    attributes[node.attributes[index]] = node.attributes[index + 1];
  }
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return element(
    node.localName || node.nodeName,
    attributes,
    inner.map((child) => (child.nodeType === 3 ? child.nodeValue : fromCdp(child))),
  );
}

function fromBidi({ value }) {
  const inner = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  return element(
    value.localName ?? '#fragment',
    value.attributes ?? {},
    inner.map((child) => (child.value?.nodeType === 3 ? child.value.nodeValue : fromBidi(child))),
  );
}

function find(node, name) {
  if (node.name === name) return node;
  return node.all((child) => child.name === name)[0];
}

const isCdp = (page) => page.browser().protocol === 'cdp';

/** A page or one of its frames, as both. */
const pageAndFrame = (place) =>
  'mainFrame' in place ? { page: place, frame: place.mainFrame() } : { page: place.page(), frame: place };

/** Asks Firefox for the card's host, with everything inside when `deep`. */
async function bidiHost({ page, frame }, deep) {
  const { result } = await page.browser().connection.send('script.evaluate', {
    expression: "document.querySelector('backlight-card')",
    target: { context: frame._id },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: deep ? null : 0, includeShadowTree: 'all' },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.type === 'node' ? result.result : undefined;
}

/** The open card of a page as a tree of plain objects, or undefined. */
export async function readCard(page) {
  if (!isCdp(page)) {
    const host = await bidiHost(pageAndFrame(page), true);
    return host && fromBidi(host);
  }
  const client = await page.createCDPSession();
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    return find(fromCdp(root), 'backlight-card');
  } finally {
    await client.detach();
  }
}

/**
 * What a function of the card's shadow root returns, run in the page: `inCard(page, (root) => root.activeElement?.id)`.
 * The function must not use anything around it. `place` is a page, or the frame the card is in.
 */
export async function inCard(place, look) {
  const { page, frame } = pageAndFrame(place);
  const declaration = `(root) => JSON.stringify((${look})(root))`;
  if (!isCdp(page)) {
    const host = await bidiHost({ page, frame }, true);
    if (!host) throw new Error('No card is open.');
    const { result } = await page.browser().connection.send('script.callFunction', {
      functionDeclaration: declaration,
      arguments: [{ sharedId: host.value.shadowRoot.sharedId }],
      target: { context: frame._id },
      awaitPromise: false,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
  }
  const client = await page.createCDPSession();
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    const backendNodeId = shadowRootId(root);
    if (!backendNodeId) throw new Error('No card is open.');
    const { object } = await client.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${declaration})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  } finally {
    await client.detach();
  }
}

/** The backend id of the card's shadow root in a CDP tree. */
function shadowRootId(node) {
  if (node.localName === 'backlight-card') return node.shadowRoots?.[0]?.backendNodeId;
  for (const child of [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ]) {
    const found = shadowRootId(child);
    if (found) return found;
  }
  return undefined;
}

/** The card's box in viewport CSS px of its page or frame. */
export function cardBox(place) {
  return inCard(place, (root) => {
    const { left, top, right, bottom, width, height } = root.querySelector('.card').getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  });
}
