// Owns the button that puts something on the question sheet, or takes it off.
import type { JSX } from 'preact';
import { t } from '../../src/language/strings.ts';
import { StarIcon } from '../../src/ui/icons.tsx';

export function Star({
  name,
  isOn,
  onPress,
}: {
  readonly name: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="tool star"
      title={t('read_star')}
      aria-label={t('read_starThis', name)}
      aria-pressed={isOn}
      onClick={onPress}
    >
      <StarIcon />
    </button>
  );
}
