import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'Vastmaken',
  unpin: 'Losmaken',
  moveUp: 'Omhoog',
  moveDown: 'Omlaag',
  pinned: 'Vastgemaakt',
  unpinned: 'Losgemaakt',
  place: (place, count) => `Verplaatst naar plaats ${place} van ${count}`,
  notPinned: 'Maak de app eerst vast om deze te verplaatsen',
  tooMany: 'Je kunt maximaal 30 apps vastmaken. Maak er eerst een los.',
};
