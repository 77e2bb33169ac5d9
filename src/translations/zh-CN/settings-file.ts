import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: '导出和导入',
  text: '将您的昵称、固定的应用、语言和主题保存到一个文件中：退出登录后仍可保留，也可在其他浏览器中使用。',
  export: '导出',
  import: '导入',
  exported: '文件已创建',
  imported: (nicknames, pins, leftOut) =>
    `已添加昵称：${nicknames}。已固定应用：${pins}。已略过：${leftOut}。`,
  nothingChanged: '未作任何更改。',
  refused: {
    'too-large': '此文件过大，不是设置文件。',
    'not-readable': '无法读取此文件。请选择从这里导出的文件。',
    foreign: '这不是此扩展程序的设置文件。',
    newer: '此文件来自更新的版本。请先更新扩展程序，再导入。',
    'other-org': '此文件属于另一个组织：',
  },
};
