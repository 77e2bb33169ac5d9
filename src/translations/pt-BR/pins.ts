import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'Fixar',
  unpin: 'Desafixar',
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  pinned: 'Fixado',
  unpinned: 'Desafixado',
  place: (place, count) => `Movido para a posição ${place} de ${count}`,
  notPinned: 'Fixe-o primeiro para movê-lo',
  tooMany: 'Você pode fixar até 30 aplicativos. Desafixe um primeiro.',
};
