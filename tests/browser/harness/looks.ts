// Measures what stands inside an element's open shadow root, as computed by the browser. Runs inside a page: the
// function must use nothing around it.

export interface Looks {
  /** Texts, control borders, icons and lines with too little contrast. */
  readonly faint: readonly string[];
  /** Texts under 14 px. */
  readonly small: readonly string[];
  /** Controls under 24 x 24 px. */
  readonly tiny: readonly string[];
  /** What is wider than its place. */
  readonly wide: readonly string[];
  /** What moves by itself: nothing does, so that nobody has to ask for less motion. */
  readonly moving: readonly string[];
  /** How many texts and controls were looked at. */
  readonly count: number;
}

export function looksOf(host: Element | null): Looks {
  const root = host?.shadowRoot;
  if (!root) throw new Error('No card is open.');
  const TEXT = 4.5;
  const SHAPE = 3;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('No canvas.');

  type Colour = readonly [number, number, number];
  /** `colours` one over the other, as the browser blends them. */
  const blend = (colours: readonly string[]): Colour => {
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const grounds = (element: Element | null): string[] => {
    const own = element ? [getComputedStyle(element).backgroundColor] : [];
    return element?.parentElement ? [...grounds(element.parentElement), ...own] : own;
  };
  const contrast = (colour: string, behind: readonly string[]): number => {
    const [light = 0, dark = 0] = [luminance(blend([...behind, colour])), luminance(blend(behind))].sort(
      (a, b) => b - a,
    );
    return (light + 0.05) / (dark + 0.05);
  };

  const faint: string[] = [];
  const small: string[] = [];
  const tiny: string[] = [];
  const wide: string[] = [];
  const moving: string[] = [];
  let count = 0;
  const check = (what: string, colour: string, behind: readonly string[], least: number): void => {
    count++;
    const ratio = contrast(colour, behind);
    if (ratio < least) faint.push(`${what}: ${colour} ${ratio.toFixed(2)}`);
  };

  for (const element of root.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    if (style.animationName !== 'none' || style.transitionDuration !== '0s') moving.push(name);
    const behind = grounds(element);
    const outside = grounds(element.parentElement);
    const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.nodeValue?.trim());
    if (text) {
      check(`${name} "${text.nodeValue?.slice(0, 20)}"`, style.color, behind, TEXT);
      if (Number.parseFloat(style.fontSize) < 14) small.push(name);
    }
    if (element.localName === 'svg') check(name, style.color, behind, SHAPE);
    for (const side of ['top', 'right', 'bottom', 'left']) {
      if (style.getPropertyValue(`border-${side}-style`) === 'none') continue;
      check(`${name} ${side}`, style.getPropertyValue(`border-${side}-color`), outside, SHAPE);
    }
    if (element.matches('a,button')) {
      const { width, height } = element.getBoundingClientRect();
      if (width < 24 || height < 24) tiny.push(`${name} ${width} x ${height}`);
    }
    if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') wide.push(name);
  }
  return { faint, small, tiny, wide, moving, count };
}
