import type { OptionsTranslation } from '../translation.ts';

export const ADMINISTRATOR_TEXTS: Pick<OptionsTranslation, 'administrator'> = {
  administrator: {
    title: '管理者向け: その他の接続方法',
    text: '評価や共有環境での使用を目的としています。日常の使用では、各ユーザーが自分でサインインします。',
    kind: '接続の種類',
    kinds: {
      'api-token': 'APIトークン',
      'client-credentials': 'サービスアプリ',
    },
    privilegeWarning: {
      'api-token':
        'APIトークンには、作成した管理者のすべての権限があります。この拡張機能では、その管理者のプロフィールとアプリの読み取りにのみ使用しますが、トークンを入手した人はそれ以上の操作ができます。',
      'client-credentials':
        'サービスアプリは、指定したユーザーのデータを、本人のサインインや同意なしに読み取ります。サービスアプリの鍵を使うと、組織内のすべてのユーザーの情報を読み取ることができます。',
    },
    apiToken: 'APIトークン',
    apiTokenHint:
      'OktaのSecurity > API > Tokensで作成できます。トークンはメモリにのみ保存されるため、ブラウザーを起動するたびに入力が必要です。',
    apiTokenPlaceholder: '00…',
    clientId: 'サービスアプリのクライアントID',
    clientIdHint: 'スコープokta.users.readと管理者ロールを持つAPI Servicesアプリです。',
    login: 'ユーザー名',
    loginHint: 'プロフィールとアプリを表示するユーザーです。',
    loginPlaceholder: 'ada@acme.example',
    keyId: 'キーID（アプリに複数の鍵がある場合）',
    keyIdHint: 'Oktaで鍵の横に表示される「kid」です。',
    keyIdPlaceholder: '',
    key: '秘密鍵（PEM）',
    keyHint:
      '鍵はすぐにインポートされます。その後は署名にのみ使用でき、読み取ることはできません。テキストは破棄されます。',
    keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
    keyChoose: 'ファイルを選択…',
    keyImported: '秘密鍵をインポートしました。',
    replaceKey: '別の鍵を使用',
    connect: '確認して接続',
    userLabel: '表示対象のユーザー',
    dataOf: (name) => `${name}のデータを表示しています`,
  },
};
