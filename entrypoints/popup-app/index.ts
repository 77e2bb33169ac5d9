// The popup's first script, with its styles: one file, where shared chunks and a style sheet would be read one after
// another before the first frame.
import '../../src/platform/preload-popup.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyAppearance, pageLanguages } from '../../src/platform/appearance.ts';
import { readFirstValues, rememberedPageItems } from '../../src/platform/page-items.ts';
import { afterFrame, showFirstFrame } from '../../src/ui/popup/first-frame.tsx';
import { fitWindow } from '../../src/ui/popup/fit-window.ts';
import styles from '../../src/ui/popup/popup.css?inline';

export default defineUnlistedScript(async () => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root.');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  // The browser sizes the window by these styles.
  window.addEventListener('resize', fitWindow);
  const items = rememberedPageItems();
  // What cannot be read is told by the whole script.
  const [values] = await Promise.all([readFirstValues(items).catch(() => null), applyAppearance()]);
  const held = values && showFirstFrame(values, pageLanguages().locale, root);
  if (held !== null) await afterFrame();
  fitWindow();
  const { startPopup } = await import('./whole-popup.ts');
  await startPopup(items, root, held);
});
