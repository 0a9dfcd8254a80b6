// Owns copying from the card, also on pages that the clipboard's own API refuses (insecure ones, frames).

/** Copies plain text; false when the browser refuses. Must be called from a click or key. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent): void => {
    // The page's own copy listeners have nothing to do with it.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
