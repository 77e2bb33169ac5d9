import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: 'ピン留めする',
  unpin: 'ピン留めを外す',
  moveUp: '上へ移動',
  moveDown: '下へ移動',
  pinned: 'ピン留めしました',
  unpinned: 'ピン留めを外しました',
  place: (place, count) => `${count}個中${place}番目に移動しました`,
  notPinned: '移動するには先にピン留めしてください',
  tooMany: 'ピン留めできるアプリは30個までです。先に1つ外してください。',
};
