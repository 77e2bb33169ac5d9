import { render } from 'preact';
import { drawWhenReady } from '../draw-when-ready.ts';
import type { Extension } from '../extension.ts';
import { createOptions } from './options-context.ts';
import { Options } from './options.tsx';

/** Draws the options page for one account, in place of the one shown before. */
export function mountOptions(extension: Extension, root: Element, isSwitch: boolean): () => void {
  const options = createOptions(extension, isSwitch);
  return drawWhenReady(
    options,
    () => options.session.ready.value,
    isSwitch,
    () => {
      render(<Options key={extension.account} options={options} />, root);
    },
  );
}
