import { mountForAccount } from '../../src/platform/page-extension.ts';
import { mountOptions } from '../../src/ui/options/mount-options.tsx';
import '../../src/ui/options/options.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

await mountForAccount((extension, isSwitch) => mountOptions(extension, root, isSwitch));
