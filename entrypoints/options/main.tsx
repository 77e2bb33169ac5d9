import { render } from 'preact';
import { mountForAccount } from '../../src/platform/page-extension.ts';
import { Options } from '../../src/ui/options/options.tsx';
import '../../src/ui/options/options.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

await mountForAccount((extension) => {
  render(<Options extension={extension} />, root);
  return () => render(null, root);
});
