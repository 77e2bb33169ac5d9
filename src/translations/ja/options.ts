import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('ja', { type: 'conjunction' });

export const OPTIONS_TEXTS: OptionsTranslation = {
  ...ADMINISTRATOR_TEXTS,
  ...DIAGNOSIS_TEXTS,
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'オプション',
    lead: '会社のOktaに接続します。接続は一度だけです。',
    sections: {
      account: 'アカウント',
      shortcuts: 'ショートカット',
      apps: 'アプリ',
      assistants: 'アシスタント',
      tools: 'ツール',
      appearance: '表示',
      privacy: 'データ',
      help: 'ヘルプ',
    },
    connection: '接続',
    domain: 'Oktaドメイン',
    alternateDomain: 'アプリを開く別のドメイン',
    domainHint:
      'Oktaにサインインするアドレスです（例: acme.okta.com）。Oktaダッシュボードの任意のページのアドレスを貼り付けることもできます。',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'メールアドレスのようです。Oktaにサインインするアドレスを入力してください（例: acme.okta.com）。',
    willUse: (orgUrl) => `${orgUrl}を使用します`,
    removedParts: (changes) => `${LIST.format(changes)}を削除しました。`,
    clientId: 'クライアントID',
    clientIdHint:
      '管理者から入手してください。多くの場合、0oaで始まります。秘密の情報ではありません。',
    clientIdHelp: 'クライアントIDの入手方法',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'アドレスのようです。クライアントIDは、その横にある短いコードです。',
    clientIdIsLong:
      'シークレットまたはトークンのようです。クライアントIDはもっと短く、必要なのはこのIDのみです。',
    fillBoth: '接続するには、両方の項目を入力してください。',
    permissionHint:
      'Oktaドメインへのアクセスをこの拡張機能に許可するかどうかの確認がブラウザーに表示される場合があります。「許可」を選択してください。',
    save: '接続',
    checking: 'Oktaに確認しています…',
    connected: (orgUrl) => `${orgUrl}に接続しました`,
    edit: '変更',
    cancel: 'キャンセル',
    forget: '接続を解除',
    confirmForget: (name) =>
      `${name}との接続を解除しますか？サインアウトされ、このブラウザー内のデータが削除されます。`,
    confirmForgetYes: '接続を解除する',
    language: '言語',
    browserLanguage: 'ブラウザーと同じ',
    theme: 'テーマ',
    themes: { system: 'システムと同じ', light: 'ライト', dark: 'ダーク' },
    setByAdministrator: '管理者が設定しています',
    changes: {
      'admin-host': '「-admin」',
      path: 'パス',
      'custom-authorization-server': 'カスタム認可サーバー',
    },
    administrators: '管理者への連絡内容',
    administratorsText: '次のサインインリダイレクトURIをOktaのアプリに追加してください:',
    redirectUri: 'サインインリダイレクトURI',
    copyRedirectUri: 'リダイレクトURIをコピー',
    message: 'または、IT部門に依頼文を送ってください:',
    readMessage: 'プレビュー',
    copyMessage: '依頼文をコピー',
    invite: 'ユーザーの招待',
    inviteText: (host) =>
      `${host}のほかのユーザーは、このコードを使って何も入力せずに接続できます。コードにはドメインとクライアントIDが含まれていますが、どちらも秘密の情報ではありません。`,
    copyInvitationCode: 'コードをコピー',
    inviteMessage: 'または、コードと手順を記載したメッセージを送ってください:',
    copyInvitation: '招待をコピー',
    account: 'アカウント',
    signedInAs: (name) => `${name}としてサインインしています`,
    expired: (name) => `${name}さん、一覧を更新するには、もう一度サインインしてください`,
    signOut: 'サインアウト',
    switchUser: 'ユーザーの切り替え',
    accounts: 'アカウント',
    moreAccounts: 'その他のアカウント',
    accountsText: '組織やアカウントを追加して、ワンクリックで切り替えられます。',
    shownNow: '使用中',
    switchTo: '切り替え',
    switchToName: (name) => `${name}に切り替え`,
    blocked: '管理者によって許可されていません。組織が許可されると、再び使用できます。',
    describe: 'カスタマイズ',
    accountName: '名前',
    accountNameHint: '自分にのみ表示されます。空欄の場合は、組織のアドレスが表示されます。',
    accountColor: '色',
    colors: {
      blue: '青',
      green: '緑',
      plum: 'プラム',
      amber: '琥珀色',
      teal: '青緑',
      red: '赤',
    },
    saveDescription: '保存',
    add: '別の組織またはアカウントを追加',
    addUser: '別のアカウントを追加',
    addText:
      '同じ組織の場合は、これらの値をそのまま使用してください。別の組織の場合は、その組織のドメインとクライアントIDを入力してください。',
    howToOpen: 'アプリを開く3つの方法',
    openFromPopup: 'ツールバー',
    openFromPopupText: '拡張機能のアイコンをクリックします。',
    openFromPanel: 'サイドパネル',
    openFromPanelText: '自由な言葉で質問できます。',
    orPress: 'または次のキー:',
    noShortcut: 'ショートカットは設定されていません。',
    setShortcut: 'ショートカットを設定',
    changeShortcut: 'ショートカットを変更',
    openPanel: 'サイドパネルを開く',
    openFromAddressBar: 'アドレスバー',
    openFromAddressBarText: '次の順に入力:',
    openFromAddressBarEnd: '、アプリ名、Enter。',
    askFromAddressBar: '質問する場合:',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?私の上司は誰',
    privacy: 'データ',
    privacyItems: [
      'Oktaのトークン: サインアウトするかブラウザーを閉じるまで、メモリにのみ保存されます。',
      '名前、アプリの一覧、ニックネーム、ピン留め、開いたアプリとその日時: サインアウトするまで、このブラウザーに保存されます。',
      'プロフィールと会話: サインアウトするかブラウザーを閉じるまで、メモリに保存されます。',
      'データの送信先は、お使いのOkta組織のみです。テレメトリは収集しません。',
    ],
    choices: '以前の選択',
    choicesText:
      'アシスタントの「もしかして」という確認に対して選択した内容です。以後、同じ言葉にはこの内容で回答します。',
    forgetChoice: '削除',
    forgetChoiceOf: (prompt) => `「${prompt}」を削除`,
    choiceForgotten: '削除しました',
    forgetAllChoices: 'すべて削除',
    allChoicesForgotten: 'すべて削除しました',
    clearUsage: '最近開いたアプリを消去',
    usageCleared: '消去しました',
    version: (version) => `バージョン${version}`,
    independent: '独立した製品であり、Okta, Inc.が開発または推奨するものではありません。',
    administratorMessage: (
      redirectUri,
    ) => `ブラウザー拡張機能「Okta End User Assistant」の当社のOkta組織への登録をお願いします。手順は次のとおりです。

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None（PKCEを必須にする）
3. Grant types: Authorization CodeとRefresh Token（使用ごとにローテーション、猶予期間30秒）
4. Sign-in redirect URI（次のとおり正確に）: ${redirectUri}
5. Okta API Scopes: okta.users.read.selfを付与（Super Adminが必要）
6. 必要なユーザーを割り当て

設定後、アプリのクライアントIDをお知らせください。これにより各ユーザーが読み取れるのは、自分のプロフィールと自分のアプリの一覧のみです。`,
    invitationMessage: (
      code,
    ) => `「Okta End User Assistant」を使うと、ブラウザーからOktaのアプリを開けます。

1. 拡張機能をインストールします。「ようこそ」ページが開きます。（後で開くには、拡張機能のアイコンをクリックし、「設定する」をクリックします。）
2. 次の招待を貼り付けます:

${code}

3. 「接続してサインイン」を選択し、当社のOkta組織へのアクセスをブラウザーで許可します。`,
  },
};
