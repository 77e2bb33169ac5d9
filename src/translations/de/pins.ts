import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'Anheften',
  unpin: 'Lösen',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  pinned: 'Angeheftet',
  unpinned: 'Gelöst',
  place: (place, count) => `Jetzt an Stelle ${place} von ${count}`,
  notPinned: 'Zum Verschieben zuerst anheften',
  tooMany: 'Sie können höchstens 30 Apps anheften. Lösen Sie zuerst eine.',
};
