/** The product's own mark: a question that leads out to an application. Decoration beside the name. */
export function ProductMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      class="product-mark"
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="product-mark-tile" width="28" height="28" rx="8" />
      <path
        class="product-mark-bubble"
        d="M15 7H9.500A3.5 3.5 0 0 0 6 10.500v5A3.5 3.5 0 0 0 9.5 19v3.500L13.5 19h4a3.5 3.5 0 0 0 3.5-3.500V14"
      />
      <path class="product-mark-arrow" d="M17 6.500h4.500V11M21.2 6.8 14 14" />
    </svg>
  );
}
