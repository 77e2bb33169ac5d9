import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'エクスポートとインポート',
  text: 'ニックネーム、ピン留め、言語、テーマを1つのファイルにまとめます。サインアウト後も残したり、別のブラウザーで使ったりできます。',
  export: 'エクスポート',
  import: 'インポート',
  exported: 'ファイルを作成しました',
  imported: (nicknames, pins, leftOut) =>
    `追加したニックネーム: ${nicknames}。ピン留めしたアプリ: ${pins}。対象外: ${leftOut}。`,
  nothingChanged: '何も変更されていません。',
  refused: {
    'too-large': '設定ファイルとしては大きすぎます。',
    'not-readable':
      'このファイルを読み取れません。ここでエクスポートしたファイルを選択してください。',
    foreign: 'この拡張機能の設定ファイルではありません。',
    newer: '新しいバージョンのファイルです。拡張機能を更新してからインポートしてください。',
    'other-org': '別の組織のファイルです:',
  },
};
