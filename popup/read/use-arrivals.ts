// Owns what is dropped or pasted anywhere in the window: a file that fell beside a field would else be opened in place of
// this page, and all that was read would be gone.
import { useEffect, useState } from 'preact/hooks';
import { type Taken, takeText, takeTransfer } from './take-text.ts';

/**
 * @param isWriting the field for a new text is open: then what is pasted beside a field is taken too
 * @returns something that would be taken is held over the window
 */
export function useArrivals(isWriting: boolean, onTaken: (taken: Taken) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const takeAll = (transfer: DataTransfer): void => {
      const { files } = transfer;
      void takeTransfer({ files: [...files], text: transfer.getData('text/plain') }).then(onTaken);
    };
    const isOurs = ({ dataTransfer, target }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') === true || !(target instanceof HTMLTextAreaElement);
    addEventListener(
      'dragover',
      (event) => {
        const ours = isOurs(event);
        if (ours) event.preventDefault();
        setOver(ours);
      },
      { signal },
    );
    // Into another element of the window is not out of it.
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!isOurs(event)) return;
        event.preventDefault();
        if (event.dataTransfer) takeAll(event.dataTransfer);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const { clipboardData, target } = event;
        if (!isWriting || !clipboardData || isWritten(target)) return;
        event.preventDefault();
        // Word processors put a picture of the text beside the text.
        const text = clipboardData.getData('text/plain');
        if (text) onTaken(takeText(text));
        else takeAll(clipboardData);
      },
      { signal },
    );
    return () => stop.abort();
  }, [isWriting]);
  return isOver;
}

/** A note, or a text that is being written: there it is pasted as everywhere. */
function isWritten(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLTextAreaElement)) return false;
  const { id, value, selectionStart, selectionEnd } = target;
  return id !== FIELD || selectionEnd - selectionStart < value.length;
}

/** The id of the field for a new text. */
export const FIELD = 'report-text';
