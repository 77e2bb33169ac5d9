// The rest of the popup's script, read after the first frame.
import { pageLanguages } from '../../src/platform/appearance.ts';
import { mountForAccount } from '../../src/platform/page-extension.ts';
import type { PageItems } from '../../src/platform/page-items.ts';
import type { HeldInput } from '../../src/ui/popup/held-input.ts';
import { mountPopup } from '../../src/ui/popup/mount-popup.tsx';

export function startPopup(items: PageItems, root: Element, held: HeldInput | null): Promise<void> {
  return mountForAccount(
    (extension, isSwitch) => mountPopup(extension, pageLanguages().locale, root, isSwitch, held),
    items,
  );
}
