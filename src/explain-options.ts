// Owns the way from the reader's settings to what explaining takes.
import type { ExplainOptions } from './explain.ts';
import type { Settings } from './platform/settings-shape.ts';

export function optionsFrom({ preset, density, muted, hiddenKinds, restDelay, openOn }: Settings): ExplainOptions {
  return {
    page: { preset, density, muted: new Set(muted), hiddenKinds: new Set(hiddenKinds) },
    card: { restDelay, openOn },
  };
}
