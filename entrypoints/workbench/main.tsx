import { mountForAccount } from '../../src/platform/page-extension.ts';
import { workbenchClient } from '../../src/platform/workbench-client.ts';
import { mountWorkbench } from '../../src/ui/workbench/mount-workbench.tsx';
import '../../src/ui/workbench/workbench.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

await mountForAccount((extension, isSwitch) =>
  mountWorkbench(extension, workbenchClient(extension), root, isSwitch),
);
