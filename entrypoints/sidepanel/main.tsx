import { runChoice, runTurn } from '../../src/assistant/run-turn.ts';
import { mountForAccount } from '../../src/platform/page-extension.ts';
import { mountPanel } from '../../src/ui/side-panel/mount-panel.tsx';
import '../../src/ui/side-panel/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

const deps = {
  runTurn,
  runChoice,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  locale: navigator.language,
  languages: navigator.languages,
};

await mountForAccount((extension, isSwitch) => mountPanel(extension, deps, root, isSwitch));
