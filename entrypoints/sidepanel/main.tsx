import { render } from 'preact';
import { runTurn } from '../../src/assistant/run-turn.ts';
import { mountForAccount } from '../../src/platform/page-extension.ts';
import { SidePanel } from '../../src/ui/side-panel/side-panel.tsx';
import '../../src/ui/side-panel/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

await mountForAccount((extension) => {
  render(
    <SidePanel
      extension={extension}
      deps={{
        runTurn,
        now: () => Date.now(),
        newId: () => crypto.randomUUID(),
        locale: navigator.language,
      }}
    />,
    root,
  );
  return () => render(null, root);
});
