import type { Icon } from '../tools/icons.ts';

/** A tool's picture as the SDK takes it, which keeps what it is given. */
export function toSdkIcons({ icon }: { readonly icon: Icon }) {
  return [{ ...icon, sizes: [...icon.sizes] }];
}
