/** An icon for clients' lists (MCP 2026-07-28, `Icon`), as a data URL, so that showing it sends no request. */
export interface Icon {
  readonly src: string;
  readonly mimeType: string;
  readonly sizes: readonly string[];
}

export const ICONS = Object.freeze({
  /** The product's logo. */
  product: icon(
    '<path d="M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM11 9a2 2 0 0 1 2 2v2h-2a2 2 0 0 1 0-4z"/>',
  ),
  profile: icon('<circle cx="8" cy="5" r="3"/><path d="M2 14a6 5 0 0 1 12 0z"/>'),
  applications: icon('<path d="M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z"/>'),
  link: icon('<path d="M9 2h5v5l-2-2-5 5-1-1 5-5zM2 4h5v2H4v6h6V9h2v5H2z"/>'),
});

/** Draws in one color that is visible on light and dark backgrounds. */
function icon(shapes: string): Icon {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#15806f">${shapes}</svg>`;
  return Object.freeze({
    src: `data:image/svg+xml;base64,${btoa(svg)}`,
    mimeType: 'image/svg+xml',
    sizes: Object.freeze(['any']),
  });
}
