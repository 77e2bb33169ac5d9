/** Smaller than any window that a popup ends in, and larger than the one in which it begins. */
const MIN_SIZE = 100;

/**
 * Keeps the page within its window. At a large page zoom the window is smaller than the page, and the browser adds scroll
 * bars that no style takes away.
 */
export function fitWindow(): void {
  const { innerWidth, innerHeight } = window;
  if (Math.min(innerWidth, innerHeight) < MIN_SIZE) return;
  const { style } = document.documentElement;
  style.width = `min(25rem, ${innerWidth}px)`;
  style.height = `min(35rem, ${innerHeight}px)`;
}
