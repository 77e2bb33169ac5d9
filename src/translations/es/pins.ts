import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'Fijar',
  unpin: 'Desfijar',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  pinned: 'Fijada',
  unpinned: 'Ya no está fijada',
  place: (place, count) => `Movida al puesto ${place} de ${count}`,
  notPinned: 'Fíjala primero para moverla',
  tooMany: 'Puedes fijar hasta 30 aplicaciones. Quita una primero.',
};
