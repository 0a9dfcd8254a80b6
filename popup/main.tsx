// Entry: the toolbar popup, also usable as a full tab.
import { render } from 'preact';
import { Popup } from './Popup.tsx';

render(<Popup />, document.body);
