// Entry: the options page.
import { setMessages, t } from '../src/language/strings.ts';
import { getMessage } from '../src/platform/browser.ts';
import { showView } from '../src/ui/show-view.ts';
import { Options } from './Options.tsx';

setMessages(getMessage);
showView(<Options />, t('options_title'));
