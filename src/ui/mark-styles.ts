// Owns the looks of marks as text, for places that manifest CSS does not reach. The quiet preset is the base itself.
import base from './highlights.css';
import strong from './highlights-strong.css';
import tint from './highlights-tint.css';

export const MARK_STYLES = { base, presets: { tint, strong } } as const;
