// Entry: the toolbar popup, also usable as a full tab.
import { setMessages, t } from '../src/language/strings.ts';
import { getMessage } from '../src/platform/browser.ts';
import { isActionPopup } from '../src/platform/tab.ts';
import { showView } from '../src/ui/show-view.ts';
import { Popup } from './Popup.tsx';

setMessages(getMessage);
if (isActionPopup()) document.documentElement.dataset['shape'] = 'popup';
showView(<Popup />, t('app_name'));
