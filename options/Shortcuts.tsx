// Owns the keys: which there are now, and how to change them in this browser.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import { type Command, canOpenShortcuts, openShortcuts } from '../src/platform/commands.ts';

export function Shortcuts({ commands }: { readonly commands: readonly Command[] }): JSX.Element {
  return (
    <>
      <table>
        <tbody>
          {commands.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{description || t('command_open')}</th>
              <td>{shortcut ? <kbd>{shortcut}</kbd> : t('shortcuts_none')}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('shortcuts_close')}</th>
            <td>
              <kbd>Esc</kbd>
            </td>
          </tr>
        </tbody>
      </table>
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
