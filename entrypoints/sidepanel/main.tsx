import { runChoice, runTurn } from '../../src/assistant/run-turn.ts';
import { pageLanguages } from '../../src/platform/appearance.ts';
import { mountForAccount } from '../../src/platform/page-extension.ts';
import { mountPanel } from '../../src/ui/side-panel/mount-panel.tsx';
import '../../src/ui/side-panel/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

const assistant = {
  runTurn,
  runChoice,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
};

await mountForAccount((extension, isSwitch) =>
  mountPanel(extension, { ...assistant, ...pageLanguages() }, root, isSwitch),
);
