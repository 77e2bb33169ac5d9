import type { Icon } from '../tools/icons.ts';

/** A tool's icon in the SDK's form, as a copy because the SDK may change it. */
export function toSdkIcons({ icon }: { readonly icon: Icon }) {
  return [{ ...icon, sizes: [...icon.sizes] }];
}
