import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'ニックネーム',
  text: 'アプリに自分で付ける名前です。ポップアップ、アドレスバー、アシスタントに入力できます。',
  app: 'アプリ',
  chooseApp: 'アプリを選択',
  nickname: 'ニックネーム',
  add: '追加',
  added: (nickname) => `「${nickname}」をこのアプリのニックネームにしました。`,
  remove: '削除',
  removeNickname: (nickname) => `「${nickname}」を削除`,
  removed: (nickname) => `「${nickname}」を削除しました。`,
  unknown: (nickname) => `「${nickname}」というニックネームはありません。`,
  severalApps: '同じ名前のアプリが複数あります。オプションで選択してください。',
  notAssigned: '現在割り当てられていません',
  refused: {
    'no-letters': 'ニックネームには文字または数字が必要です。',
    'too-long': 'ニックネームは40文字までです。',
    'too-many': 'ニックネームは100個までです。先に1つ削除してください。',
    'is-label': 'この名前のアプリがすでにあります:',
    taken: '次のアプリのニックネームとして使われています:',
  },
  prompts: {
    call: '{label}を「{nickname}」と呼んで',
    add: '{label}のニックネーム: {nickname}',
    forget: 'ニックネーム「{nickname}」を削除',
  },
};
