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

/** The open card of a page as a tree of plain objects, or undefined. */
export async function readCard(page) {
  const protocol = page.browser().protocol;
  if (protocol === 'cdp' || (await page.browser().version()).startsWith('Chrome')) {
    const client = await page.createCDPSession();
    try {
      const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
      return find(fromCdp(root), 'backlight-card');
    } finally {
      await client.detach();
    }
  }
  const { result } = await page.browser().connection.send('script.evaluate', {
    expression: "document.querySelector('backlight-card')",
    target: { context: page.mainFrame()._id },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.type === 'node' ? fromBidi(result.result) : undefined;
}
