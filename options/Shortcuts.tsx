// Owns the keys: which there are now, and how to change them in this browser.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import { type Command, canOpenShortcuts, openShortcuts } from '../src/platform/commands.ts';

export function Shortcuts({ commands }: { readonly commands: readonly Command[] }): JSX.Element {
  return (
    <>
      <dl class="keys">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description || t('command_open')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : t('shortcuts_none')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('shortcuts_close')}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      {canOpenShortcuts ? (
        <p>
          <button type="button" onClick={openShortcuts}>
            {t('shortcuts_change')}
          </button>
        </p>
      ) : null}
      <p>{t(canOpenShortcuts ? 'shortcuts_howFirefox' : 'shortcuts_howChrome')}</p>
    </>
  );
}
