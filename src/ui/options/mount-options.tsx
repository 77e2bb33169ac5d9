import { render } from 'preact';
import { renderWhenReady } from '../session/render-when-ready.ts';
import type { Extension } from '../extension.ts';
import { createOptionsDeps } from './options-context.ts';
import { Options } from './options.tsx';

/** Renders the options page for one account, replacing the previous one. */
export function mountOptions(
  extension: Extension,
  root: Element,
  isAccountSwitch: boolean,
): () => void {
  const options = createOptionsDeps(extension, isAccountSwitch);
  return renderWhenReady(
    options,
    () => options.session.ready.value,
    isAccountSwitch,
    () => {
      render(<Options key={extension.account} options={options} />, root);
    },
  );
}
