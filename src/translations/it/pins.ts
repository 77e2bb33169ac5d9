import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'Fissa',
  unpin: 'Rimuovi dalle fissate',
  moveUp: 'Sposta su',
  moveDown: 'Sposta giù',
  pinned: 'Fissata',
  unpinned: 'Non più fissata',
  place: (place, count) => `Spostata al posto ${place} di ${count}`,
  notPinned: 'Fissala prima di spostarla',
  tooMany: 'Puoi fissare fino a 30 app. Prima rimuovine una.',
};
