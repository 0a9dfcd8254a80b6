// Owns the way to "Read my report". A popup closes with the next click beside it, and a text with it: it opens in a tab.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import { isActionPopup, openPopupInTab } from '../src/platform/tab.ts';
import { READ } from './place.ts';

export function ReadLink(): JSX.Element {
  return (
    <a
      href={READ}
      onClick={(event) => {
        if (!isActionPopup()) return;
        event.preventDefault();
        void openPopupInTab(READ).then(() => close());
      }}
    >
      {t('read_link')}
    </a>
  );
}
