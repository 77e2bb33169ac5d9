import { render } from 'preact';
import { createPageExtension } from '../../src/platform/page-extension.ts';
import { Options } from '../../src/ui/options/options.tsx';
import '../../src/ui/options/options.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

render(<Options extension={createPageExtension()} />, root);
