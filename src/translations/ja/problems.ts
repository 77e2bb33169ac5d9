import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { SIGN_IN_PROBLEMS } from './sign-in-problems.ts';

export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEMS,

  NOT_CONFIGURED: () => ({
    title: 'Okta組織にまだ接続していません',
    text: 'まず、オプションでOktaドメインとクライアントIDを入力してください。',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Oktaドメインではありません',
    text: ORG_URL_TEXTS[problem],
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'このアドレスのサイトが見つかりません',
    text: `${orgUrl}のサイトが応答しません。アドレスに誤りがないか、このデバイスがオンラインになっているか確認してください。`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'このアドレスはOkta組織ではありません',
    text: `${orgUrl}のサイトの応答は、Oktaのものではないようです。Oktaにサインインするアドレスを使用してください。アドレスが正しい場合は、ゲストWi-FiやWebゲートウェイなど、このネットワーク上の何かが代わりに応答している可能性があります。`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'Okta組織のアドレスが変わった可能性があります',
    text: `${orgUrl}のサイトは別のアドレスにリダイレクトされます。組織の名前が変更された場合は、オプションで新しいアドレスに接続してください。そうでない場合は、ゲストWi-FiやWebゲートウェイなど、このネットワーク上の何かが妨げている可能性があります。`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'このOkta組織は使用できません',
    text: '安全にサインインできる構成になっていません。',
    administrator:
      'Okta End User Assistantが当社の組織のメタデータを拒否しています。組織のURLとカスタムドメインをご確認ください。',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'Okta組織へのアクセスがオフになっています',
    text: `ブラウザーが、この拡張機能による${orgUrl}へのアクセスをブロックしています。もう一度試して、ブラウザーの確認で「許可」を選択してください。`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'クライアントIDではありません',
    text: 'クライアントIDは英数字のみで、多くの場合、0oaで始まります。管理者は、OktaのアプリのGeneralタブで確認できます。',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'このアカウントはすでに存在しません',
    text: '別のアカウントを選択するか、オプションでもう一度追加してください。',
  }),

  NETWORK_UNAVAILABLE: () => ({
    title: 'Oktaに接続できません',
    text: '接続、VPN、またはプロキシを確認して、もう一度お試しください。',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Oktaの代わりにネットワーク上の何かが応答しました',
    text: 'Webゲートウェイ、VPN、またはゲストネットワークが通信を妨げています。ネットワークにサインインするか、別のネットワークに切り替えて、もう一度お試しください。',
    administrator: `私のネットワークでは、${orgUrl}に対してOkta以外のWebページが応答します。`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Oktaがアクセスを拒否しました',
    text: '組織の設定で許可されていません。もう一度試しても結果は変わりません。',
    administrator: withErrorId(`Oktaで自分のデータの読み取りが拒否されます（${status}）`, errorId),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `リクエストが多すぎます: ${time(retryAt)}以降に再試行できます`,
    text: 'それまでの間、Oktaが組織のリクエストを制限しています。',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Oktaで問題が発生しています',
    text: 'Okta側の問題で、通常は一時的なものです。しばらくしてからもう一度お試しください。',
    administrator:
      errorId === null ? null : withErrorId('OktaのAPIがエラーを報告しています', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Oktaがリクエストを拒否しました',
    text: 'Oktaから応答がありましたが、リクエストは処理されませんでした。もう一度試しても解決しない可能性があります。繰り返し発生する場合は、報告してください。',
    administrator: withErrorId(
      `OktaがOkta End User Assistantのリクエストを拒否します（${rejectionCode(status, errorCode)}）`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Oktaから予期しない応答がありました',
    text: '応答を読み取れませんでした。もう一度お試しください。繰り返し発生する場合は、報告してください。',
    administrator: `Okta End User Assistantは、${displayText(path, 100)}のOktaの応答を読み取れません。`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'APIトークンをもう一度入力してください',
    text: 'ディスクには保存されないため、ブラウザーを起動するたびに一度入力する必要があります。',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'このAPIトークンはOktaで受け付けられません',
    text: '取り消された、30日間使用されていない、入力に誤りがある、または別のネットワークに制限されている可能性があります。OktaのSecurity > API > Tokensで新しいトークンを作成してください。',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'この秘密鍵は使用できません',
    text: SERVICE_KEY_TEXTS[reason],
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'このサービスアプリはOktaで受け付けられません',
    text: 'クライアントID、鍵、設定を確認してください。',
    administrator:
      'OktaのAPI Servicesアプリについて、次の点をご確認ください: アクティブである、クライアント認証がこの鍵を使用した「Public key / Private key」である、スコープokta.users.readが付与されている、管理者ロールがある。',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'この種類の接続は組織で許可されていません',
    text: '代わりに、Oktaにサインインして接続してください。',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: '組織のポリシーを修正する必要があります',
    text: 'ポリシーでOkta組織が指定されていますが、読み取れません。管理者が修正するまで、どの組織にも接続できません。',
    administrator: `Okta End User Assistantの管理ポリシーを修正してください。orgUrlとclientIdの両方に有効な値を設定する必要があります（適用されていない項目: ${keys}）。修正されるまで、どのOkta組織も使用できません。`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'このユーザーはOktaで認識されません',
    text: `ユーザー名が${displayText(login, 100)}のユーザーがこの組織にいないか、この接続では表示できません。`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'このアプリは割り当てられていません',
    text: 'Oktaダッシュボードから削除された可能性があります。最新の一覧を確認するには、どのアプリを使えるか質問してください。',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: '別のアカウントでOktaにサインインしています',
    text: `${displayText(login, 100)}としてOktaにサインインしています。このリンクはそのアカウントで開かれます。`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `${displayText(label, 60)}を開きませんでした`,
    text: 'リンク先が組織の外部であるため、安全に開けません。',
    administrator: `Oktaのアプリのリンクのうち、${displayText(label, 60)}へのリンクが、当社の組織のhttpsリンクではありません。`,
  }),
  INPUT_INVALID: () => ({
    title: '調べることができませんでした',
    text: '別の言い方でお試しください。',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'この機能はオフになっています',
    text: 'ご自身または管理者がオフにしました。オプションで確認できます。',
  }),
  QUESTION_GONE: () => ({
    title: 'このリクエストは期限切れです',
    text: '情報は共有されていません。アシスタントがもう一度リクエストした場合は、あらためて選択できます。',
  }),
  CANCELLED: () => ({
    title: '停止しました',
    text: '完了する前に停止されました。',
  }),
  WORKER_UNREACHABLE: () => ({
    title: '拡張機能が応答していません',
    text: 'もう一度お試しください。繰り返し発生する場合は、ブラウザーの拡張機能の設定で、この拡張機能をオフにしてからオンにしてください。',
  }),
  INTERNAL: () => ({
    title: '問題が発生しました',
    text: '変更は行われていません。もう一度お試しください。繰り返し発生する場合は、報告してください。',
  }),
};

/** What is wrong with a typed Okta domain, and what to enter instead. */
const ORG_URL_TEXTS: Readonly<Record<OrgUrlProblem, string>> = {
  empty: 'サインインするアドレスを入力してください（例: acme.okta.com）。',
  'not-a-domain': 'Oktaドメインは、acme.okta.comやlogin.acme.comのような形式です。',
  'not-https': 'Oktaではhttpsを使用します。ドメインより前の部分は入力しないでください。',
  'has-credentials':
    'ユーザー名とパスワードは入力しないでください。サインインはOktaのページで行います。',
  'has-port': 'ポートは入力しないでください。Oktaでは既定のポートを使用します。',
  'ip-address': 'IPアドレスではなく、組織の名前を入力してください（例: acme.okta.com）。',
  'okta-itself': 'これはOkta自体のサイトです。組織には独自の名前があります（例: acme.okta.com）。',
};

/** What is wrong with a pasted private key, and what to paste. */
const SERVICE_KEY_TEXTS: Readonly<Record<ServiceKeyProblem, string>> = {
  missing: 'この鍵はブラウザーに残っていません。秘密鍵をもう一度貼り付けてください。',
  'not-pem':
    '「-----BEGIN PRIVATE KEY-----」から「-----END PRIVATE KEY-----」まで、全体を貼り付けてください。',
  several: 'このテキストには複数の秘密鍵が含まれています。1つだけ貼り付けてください。',
  jwk: 'これはJSON形式の鍵です。Oktaで秘密鍵をコピーするときに、PEMを選択してください。',
  pkcs1:
    'この鍵は古い形式です。「openssl pkcs8 -topk8 -nocrypt」でPKCS#8に変換し、その結果を貼り付けてください。',
  encrypted:
    'この鍵はパスワードで暗号化されています。「openssl pkcs8 -topk8 -nocrypt」で復号し、その結果を貼り付けてください。',
  'public-key': 'これはOktaに登録する公開鍵です。秘密鍵を貼り付けてください。',
  certificate: 'これは証明書です。秘密鍵を貼り付けてください。',
  kind: 'この種類の鍵はサポートされていません。Oktaで使用できるのは、RSA鍵と、P-256、P-384、P-521のEC鍵です。',
  'too-short': 'このRSA鍵は短すぎて安全ではありません。2048ビット以上の鍵を使用してください。',
  unreadable: 'この秘密鍵は破損しています。もう一度コピーしてください。',
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}。`
    : `${sentence}。OktaのエラーID: ${displayText(errorId, 60)}。`;
}
