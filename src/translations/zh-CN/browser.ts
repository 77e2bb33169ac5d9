import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description: '一键或一问，即可打开您的 Okta 应用、查看您的个人资料。与 Okta, Inc. 无隶属关系。',
  findApp: '查找应用',
  openAssistant: '打开助手',
  firstRow: '打开最匹配的应用，或询问助手',
  pressEnter: '{app} – 按 Enter 打开',
  open: '{app} – 打开',
  notOpened: '{app} – 未打开：其链接指向您的组织之外',
  ask: '询问助手：{prompt}',
  oneRequest: '1 个请求正在等待',
  requests: '{count} 个请求正在等待',
};
