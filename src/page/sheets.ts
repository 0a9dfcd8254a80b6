// Owns the style sheets of marks that manifest CSS does not bring: another preset in the document, and everything in
// shadow roots, which Firefox does not let a document's ::highlight reach.
// https://github.com/w3c/csswg-drafts/issues/12497
import { whenAborted } from './when-aborted.ts';

/** Style sheets as text: `base` is what manifest CSS says, `presets` are laid over it. */
export interface MarkStyles {
  readonly base: string;
  readonly presets: Readonly<Record<string, string>>;
}

export interface Sheets {
  /** Gives a shadow root the marks' looks. */
  adopt(root: ShadowRoot): void;
  setPreset(preset: string): void;
}

/** @param preset a name of `styles.presets`, or any other name for none */
export function createSheets(document: Document, styles: MarkStyles, preset: string, signal: AbortSignal): Sheets {
  let current = preset;
  let base: CSSStyleSheet | undefined;
  // One sheet for all places: another preset is one replacement.
  let over: CSSStyleSheet | undefined;
  const roots = new Set<ShadowRoot>();

  const sheetOf = (text: string): CSSStyleSheet => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  const put = (place: DocumentOrShadowRoot, sheet: CSSStyleSheet): void => {
    if (!place.adoptedStyleSheets.includes(sheet)) place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
  };
  const take = (place: DocumentOrShadowRoot): void => {
    place.adoptedStyleSheets = place.adoptedStyleSheets.filter((sheet) => sheet !== base && sheet !== over);
  };
  const lay = (): void => {
    const text = styles.presets[current] ?? '';
    if (!over && !text) return;
    over ??= new CSSStyleSheet();
    over.replaceSync(text);
    put(document, over);
    for (const root of roots) put(root, over);
  };

  lay();
  whenAborted(signal, () => {
    for (const place of [document, ...roots]) take(place);
  });

  return {
    adopt(root) {
      if (roots.has(root)) return;
      // Those that have left the page are not held; one that comes back is adopted anew.
      for (const other of roots) if (!other.isConnected) roots.delete(other);
      roots.add(root);
      base ??= sheetOf(styles.base);
      put(root, base);
      if (over) put(root, over);
    },
    setPreset(next) {
      if (next === current) return;
      current = next;
      lay();
    },
  };
}
