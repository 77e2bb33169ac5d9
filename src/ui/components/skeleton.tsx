/** A line that stands where text will be; `width` is any CSS length. Decoration: say "Loading" elsewhere. */
export function Skeleton({
  width = '100%',
  height = '0.875rem',
}: {
  readonly width?: string;
  readonly height?: string;
}) {
  return <span class="skeleton" aria-hidden="true" style={{ display: 'block', width, height }} />;
}
