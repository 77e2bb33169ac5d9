import type { ComponentChild } from 'preact';

/** The shapes, on a 20 px grid, stroked in the color of the text. */
const ICON_SHAPES = {
  add: <path d="M10 4v12M4 10h12" />,
  alert: (
    <>
      <path d="M10 3.2 17.6 16.4H2.4z" />
      <path d="M10 8v3.8M10 14.2v.1" />
    </>
  ),
  apps: <path d="M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z" />,
  ask: <path d="M3.5 10h12M11 5.5l4.5 4.5-4.5 4.5" />,
  check: <path d="m4 10.6 4 4 8-9" />,
  chevron: <path d="m5.5 7.75 4.5 4.5 4.5-4.5" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.2l2.8 1.6" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  copy: (
    <>
      <path d="M7.5 7.5h9v9h-9z" />
      <path d="M12.5 7.5v-4h-9v9h4" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.2v4.3M10 6.5v.1" />
    </>
  ),
  keyboard: (
    <>
      <path d="M2.5 5h15v10h-15z" />
      <path d="M5.5 8h.1M8.5 8h.1M11.5 8h.1M14.5 8h.1M6.5 12h7" />
    </>
  ),
  launch: (
    <>
      <path d="M8.5 4h-5v12.5H16v-5" />
      <path d="M11.5 3.5h5v5M16 4l-6.5 6.5" />
    </>
  ),
  link: (
    <>
      <path d="m8.4 11.6 3.2-3.2" />
      <path d="m9.3 6.2 1.6-1.6a3.2 3.2 0 0 1 4.5 4.5l-1.6 1.6M10.7 13.8l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5l1.6-1.6" />
    </>
  ),
  menu: <path d="M10 4.5v.1M10 10v.1M10 15.5v.1" stroke-width="2.5" />,
  minus: <path d="M5 10h10" />,
  'new-chat': (
    <>
      <path d="M10 3.5H3.5v13h13V10" />
      <path d="m8 12 .6-2.8 6.6-6.6 2.2 2.2-6.6 6.6z" />
    </>
  ),
  panel: (
    <>
      <path d="M2.5 4h15v12h-15z" />
      <path d="M12 4v12" />
    </>
  ),
  refresh: (
    <>
      <path d="M16.2 8.2A6.5 6.5 0 1 0 16 12.4" />
      <path d="M16.6 4v4.3h-4.3" />
    </>
  ),
  search: (
    <>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="m12.7 12.7 4.1 4.1" />
    </>
  ),
  send: <path d="M10 16.5v-13M4.5 9 10 3.5 15.5 9" />,
  settings: (
    <>
      <path d="M3 6h6.5M13.5 6H17M3 14h3.5M10.5 14H17" />
      <circle cx="11.5" cy="6" r="2" />
      <circle cx="8.5" cy="14" r="2" />
    </>
  ),
  'sign-in': (
    <>
      <path d="M11 3.5h5.5v13H11" />
      <path d="M3 10h8.5M8.2 6.5 11.7 10l-3.5 3.5" />
    </>
  ),
  'sign-out': (
    <>
      <path d="M9 3.5H3.5v13H9" />
      <path d="M8 10h9M13.5 6.5 17 10l-3.5 3.5" />
    </>
  ),
  stop: <path d="M6 6h8v8H6z" fill="currentColor" />,
  'switch-user': (
    <>
      <circle cx="7.5" cy="6.75" r="3" />
      <path d="M2 16.5c.3-3.2 2.5-5 5.5-5 1.2 0 2.3.3 3.2.8" />
      <path d="M11.5 14.500h6M15 12l2.5 2.500L15 17" />
    </>
  ),
  user: (
    <>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.8 16.800c.4-3.4 2.9-5.3 6.2-5.300s5.8 1.9 6.2 5.3" />
    </>
  ),
} satisfies Record<string, ComponentChild>;

export type IconName = keyof typeof ICON_SHAPES;

/** Icons that point along the line of text, and so are mirrored in right-to-left text. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set([
  'ask',
  'sign-in',
  'sign-out',
  'launch',
  'panel',
]);

/** One of the product's icons; decorative, so the text beside it must say it all. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class={DIRECTIONAL.has(name) ? 'icon icon-directional' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICON_SHAPES[name]}
    </svg>
  );
}
