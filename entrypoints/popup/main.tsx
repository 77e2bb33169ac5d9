import { render } from 'preact';
import { createPageExtension } from '../../src/platform/page-extension.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/popup/popup.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

render(<Popup extension={createPageExtension()} locale={navigator.language} />, root);
