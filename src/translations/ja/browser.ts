import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'キー操作ひとつ、質問ひとつで、Oktaのアプリを開き、プロフィールを確認できます。Okta, Inc.とは無関係の拡張機能です。',
  findApp: 'アプリを検索',
  openAssistant: 'アシスタントを開く',
  firstRow: '最も一致するアプリを開くか、アシスタントに質問します',
  pressEnter: '{app} – Enterキーを押して開く',
  open: '{app} – 開く',
  notOpened: '{app} – 開きません: リンク先が組織の外部です',
  ask: 'アシスタントに質問: {prompt}',
  oneRequest: '1件のリクエストが待機中です',
  requests: '{count}件のリクエストが待機中です',
};
