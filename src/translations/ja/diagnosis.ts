import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('ja', { type: 'conjunction' });
const PREREQUISITE_FAILED = '前のチェックで問題が見つかったため、スキップしました。';
const NOT_SIGNED_IN = 'サインインしていません。';

export const DIAGNOSIS_TEXTS: Pick<OptionsTranslation, 'checks' | 'diagnosis'> = {
  diagnosis: {
    title: 'トラブルシューティング',
    text: (checkCount) =>
      `${checkCount}項目のチェックを実行して、問題の原因と、解決できる人を確認します。`,
    run: 'チェックを実行',
    again: 'もう一度チェック',
    running: 'チェックしています…',
    copyReport: 'レポートをコピー',
    reportTitle: 'Okta End User Assistant: レポート',
    reportOrg: (host) => `組織: ${host ?? 'なし'}`,
    reportText: 'レポートに、パスワード、トークン、名前は含まれません。',
    allGood: '問題は見つかりませんでした。',
    problemCount: (count) => `${count}件の問題が見つかりました。`,
    toolsOff: (labels) =>
      `次のツールはオフになっているため、アシスタントは使用できません: ${LIST.format(labels)}。`,
    showTools: 'ツールを表示',
    good: '問題なし',
    bad: '問題あり',
    skipped: '未チェック',
    finding: (title, text) => `${title}。${text}`,
    policyInvalid: (keys) => `無効な項目: ${keys}。`,
    policyUnknownTools: (names) =>
      `disabledToolsに存在しないツールが指定されています: ${names}。修正されるまで、すべてのツールがオフになります。`,
    policyConflicts: (keys) =>
      `異なる値で複数回設定されています: ${keys}。最も厳しい値が適用されるか、どの値も適用されません。`,
    policyOrg: 'orgUrlとclientIdの両方に有効な値が設定されるまで、どのOkta組織も使用できません。',
    policyNeedsFix: 'Okta End User Assistantの管理ポリシーを修正する必要があります。',
    clockCorrect: '正確です',
    clockAhead: (seconds) => `Oktaより${seconds}秒進んでいます。5分以内であれば問題ありません。`,
    clockBehind: (seconds) => `Oktaより${seconds}秒遅れています。5分以内であれば問題ありません。`,
  },
  checks: {
    access: {
      title: 'Okta組織へのアクセス',
      pass: () => 'ブラウザーで許可されています',
      skipped: '組織に接続していません。',
    },
    org: { title: 'Okta組織', pass: () => 'アクセスできます', skipped: PREREQUISITE_FAILED },
    metadata: { title: 'Oktaの構成', pass: () => '有効です', skipped: PREREQUISITE_FAILED },
    client: {
      title: 'クライアントID',
      pass: () => '認識されています',
      skipped: PREREQUISITE_FAILED,
    },
    redirect: {
      title: 'リダイレクトURI',
      pass: () => '認識されています',
      skipped: PREREQUISITE_FAILED,
    },
    scope: {
      title: 'データを読み取る権限',
      pass: () => '付与されています',
      skipped: 'スコープが付与されているかどうかは、サインインするまで確認できません。',
    },
    session: {
      title: 'サインイン',
      pass: ({ minutesLeft }) =>
        Number(minutesLeft) > 0
          ? `アクセストークンの有効期間は残り${minutesLeft}分です。`
          : 'アクセストークンは次のリクエスト時に更新されます。',
      skipped: NOT_SIGNED_IN,
    },
    profile: { title: 'プロフィール', pass: () => '使用できます', skipped: NOT_SIGNED_IN },
    applications: {
      title: 'アプリ',
      pass: ({ count }) => `${count}個のアプリ`,
      skipped: NOT_SIGNED_IN,
    },
    'rate-limit': {
      title: 'Oktaのリクエスト数の上限',
      pass: () => '上限に達していません',
      skipped: PREREQUISITE_FAILED,
    },
    clock: { title: 'このデバイスの時計', skipped: PREREQUISITE_FAILED },
    dpop: {
      title: 'トークンバインディング（DPoP）',
      pass: ({ tokens }) =>
        tokens === 'DPoP'
          ? '必須: トークンはこのブラウザーでのみ使用できます'
          : '必須ではありません',
      fail: ({ tokens }) =>
        tokens === 'DPoP'
          ? 'トークンに関連付けられた鍵が見つかりません。もう一度サインインしてください。'
          : '組織では、このブラウザーに関連付けられたトークンが必要ですが、現在のトークンは関連付けられていません。もう一度サインインしてください。',
      skipped: NOT_SIGNED_IN,
    },
    policy: {
      title: '組織のポリシー',
      pass: ({ keys }) => `適用されている項目: ${keys}。`,
      skipped: 'なし',
    },
    storage: {
      title: '保存データ',
      pass: () => '問題ありません',
      fail: ({ setAside }) =>
        `破損しているか、新しいバージョンのデータのため、リセットしました: ${setAside}。必要な操作はありません。`,
      skipped: PREREQUISITE_FAILED,
    },
    version: {
      title: 'バージョン',
      pass: ({ version, browser }) => `拡張機能 ${version}、${browser}`,
      skipped: PREREQUISITE_FAILED,
    },
  },
};
