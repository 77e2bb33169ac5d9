import type { SurfaceTranslation } from '../translation.ts';

export const PIN_TEXTS: SurfaceTranslation['pins'] = {
  pin: '固定',
  unpin: '取消固定',
  moveUp: '上移',
  moveDown: '下移',
  pinned: '已固定',
  unpinned: '已取消固定',
  place: (place, count) => `已移至第 ${place} 位，共 ${count} 位`,
  notPinned: '请先固定再移动',
  tooMany: '最多可以固定 30 个应用。请先取消固定一个。',
};
