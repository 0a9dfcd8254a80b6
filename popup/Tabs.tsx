// Owns the row of tabs: the ARIA tabs pattern, arrow keys move and select.
// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
import type { JSX } from 'preact';
import { t, textDirection } from '../src/language/strings.ts';

interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

export function Tabs({
  tabs,
  selected,
  onSelect,
}: {
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}): JSX.Element {
  const move = (event: KeyboardEvent, index: number): void => {
    const toRight = textDirection() === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: index + toRight,
      ArrowLeft: index - toRight,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('app_name')}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === selected ? 'true' : 'false'}
          aria-controls="panel"
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          onKeyDown={(event) => move(event, index)}
        >
          {tab.label}
          {tab.count === undefined ? null : <span class="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
