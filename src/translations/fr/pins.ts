import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'Épingler',
  unpin: 'Désépingler',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  pinned: 'Épinglée',
  unpinned: 'Désépinglée',
  place: (place, count) => `Déplacée en position ${place} sur ${count}`,
  notPinned: 'Épinglez-la d’abord pour la déplacer',
  tooMany: 'Vous pouvez épingler jusqu’à 30 applications. Désépinglez-en une d’abord.',
};
