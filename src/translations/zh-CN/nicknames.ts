import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: '昵称',
  text: '您为应用起的名称。可在弹出窗口、地址栏或助手中输入。',
  app: '应用',
  chooseApp: '选择应用',
  nickname: '昵称',
  add: '添加',
  added: (nickname) => `“${nickname}”现在是此应用的昵称。`,
  remove: '移除',
  removeNickname: (nickname) => `移除“${nickname}”`,
  removed: (nickname) => `已移除“${nickname}”。`,
  unknown: (nickname) => `您没有昵称“${nickname}”。`,
  severalApps: '您有多个应用使用此名称。请在“选项”中选择正确的应用。',
  notAssigned: '目前未分配给您',
  refused: {
    'no-letters': '昵称需要包含文字或数字。',
    'too-long': '昵称最多 40 个字符。',
    'too-many': '最多可以有 100 个昵称。请先移除一个。',
    'is-label': '已有应用使用此名称：',
    taken: '这已经是以下应用的昵称：',
  },
  prompts: {
    call: '把 {label} 叫作“{nickname}”',
    add: '{label} 的昵称：{nickname}',
    forget: '删除昵称“{nickname}”',
  },
};
