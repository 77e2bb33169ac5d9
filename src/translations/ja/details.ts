import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'パスワード',
    otp: 'ワンタイムコード',
    sms: 'SMS',
    tel: '電話',
    kba: 'セキュリティの質問',
    swk: 'このデバイスのキー',
    hwk: 'ハードウェアキー',
    fpt: '指紋',
    pin: 'PIN',
    sc: 'スマートカード',
    wia: 'Windowsのサインイン',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'メール',
  },
  notShared: {
    grant:
      '組織はこの情報をアプリと共有していません。管理者は、アプリにスコープ{scope}を付与できます。',
    allow: '組織はこの情報をアプリと共有していません。管理者が許可できます。',
    refused:
      '組織でこの機能がオフになっているため、Oktaからこの情報を取得できません。管理者がOktaでオンにできます。',
    policy: '組織によってオフにされています。',
    'sign-in':
      'Oktaへの再サインインが必要です。拡張機能からサインアウトして、もう一度サインインしてください。',
    connection: 'この接続には、確認の対象となるユーザーが関連付けられていません。',
  },
};
