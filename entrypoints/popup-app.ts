// The popup's script, built by itself with its styles: one file, where shared chunks and a style sheet would be read
// one after another before the first frame.
import '../src/platform/preload-popup.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountForAccount } from '../src/platform/page-extension.ts';
import { mountPopup } from '../src/ui/popup/mount-popup.tsx';
import styles from '../src/ui/popup/popup.css?inline';

export default defineUnlistedScript(() => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root.');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  void mountForAccount((extension, isSwitch) =>
    mountPopup(extension, navigator.language, root, isSwitch),
  );
});
