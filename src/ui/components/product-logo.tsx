/** The product's logo: apps, one of them a speech bubble. Decorative, beside a name. */
export function ProductLogo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      class="product-mark"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <rect fill="#0f6d60" width="16" height="16" rx="4" />
      <path
        fill="#fff"
        d="M4 3h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10 3h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM4 9h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z"
      />
      <path fill="#ffc24d" d="M11 9a2 2 0 0 1 2 2v2h-2a2 2 0 0 1 0-4z" />
    </svg>
  );
}
