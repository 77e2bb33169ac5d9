/** A placeholder line for text that loads; `width` is any CSS length. Decorative: announce "Loading" elsewhere. */
export function Skeleton({
  width = '100%',
  height = '0.875rem',
}: {
  readonly width?: string;
  readonly height?: string;
}) {
  return <span class="skeleton" aria-hidden="true" style={{ display: 'block', width, height }} />;
}
