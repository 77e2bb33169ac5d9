import { displayText } from '../../domain/display-text.ts';
import type { ProblemsTranslation } from '../translation.ts';

type SignInProblem =
  | `SIGN_IN_${string}`
  | 'CLOCK_WRONG'
  | 'DPOP_REFUSED'
  | 'OKTA_SCOPE_MISSING'
  | 'ORIGIN_REFUSED'
  | 'REDIRECT_URI_REFUSED';

type Problems = ProblemsTranslation['problems'];

/** Problems with signing in. */
export const SIGN_IN_PROBLEMS: Pick<Problems, Extract<keyof Problems, SignInProblem>> = {
  SIGN_IN_REQUIRED: () => ({
    title: '続行するにはサインインしてください',
    text: 'Oktaでの本人確認が必要です。',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'サインインウィンドウが閉じられました',
    text: 'Oktaのエラーページが表示された場合は、リダイレクトURIまたはクライアントIDが一致していない可能性があります。',
    administrator:
      'Okta End User Assistantアプリに登録されているリダイレクトURIが、オプションに表示されているものと完全に一致しているかご確認ください。',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'サインインが中断されました',
    text: 'サインインが完了する前に、ブラウザーが拡張機能を停止しました。もう一度サインインしてください。',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'サインインウィンドウはすでに開いています',
    text: 'そのウィンドウでサインインを完了するか、ウィンドウを閉じてもう一度お試しください。',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'このアプリは割り当てられていません',
    text: 'Oktaでユーザーは認識されましたが、Okta End User Assistantアプリが割り当てられていません。',
    administrator: 'OktaでOkta End User Assistantアプリを私に割り当てていただけますか。',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'サインオンポリシーによってブロックされました',
    text: 'デバイスやネットワークなどの理由で、組織のポリシーによってサインインがブロックされました。',
    administrator:
      'サインオンポリシーによって、Okta End User Assistantアプリへのサインインがブロックされています。アプリの認証ポリシーをご確認ください。',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  OKTA_SCOPE_MISSING: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'リダイレクトURIが登録されていません',
    text: 'この拡張機能のリダイレクトURIがOktaで認識されないため、サインインを完了できません。',
    administrator: `OktaのOkta End User Assistantアプリに、サインインリダイレクトURIとして${redirectUri}を追加していただけますか。`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'サインインページでエラーが発生しました',
    text: 'パスワードの誤りなど、ページでエラーが発生したため、ブラウザーがサインインウィンドウを閉じました。もう一度お試しください。',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'このクライアントIDはOktaで認識されません',
    text: '全体をコピーしたか確認してください。正しくコピーしている場合は、Oktaのアプリの設定に誤りがある可能性があります。',
    administrator:
      'Okta End User Assistantアプリの設定をご確認ください: ネイティブアプリ、アクティブ、PKCE、Grant typesはAuthorization CodeとRefresh Token。',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Oktaがサインインを拒否しました',
    text: 'もう一度お試しください。',
    administrator: `Okta End User Assistantアプリへのサインインが「${displayText(error, 60)}」で失敗します。`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'サインインの応答を信頼できませんでした',
    text: 'お使いのOkta組織からの応答であることを確認できなかったため、破棄しました。もう一度お試しください。繰り返し発生する場合は、報告してください。',
    administrator: `Okta End User Assistantは、次の検証に失敗したため、サインインの応答を拒否しました: ${displayText(check, 60)}。`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: '現在、Oktaにサインインできません',
    text: 'Oktaまたはネットワークに一時的な問題があります。しばらくしてからもう一度お試しください。',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'このデバイスの時計がずれています',
    text: `${clockErrorText(aheadMinutes)}日付と時刻を自動で設定してから、もう一度お試しください。`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Oktaがこのブラウザーの鍵を拒否しています',
    text: 'サインインし直しても解決しません。しばらくしてから、もう一度お試しください。繰り返し発生する場合は、管理者に連絡してください。',
    administrator:
      'OktaがOkta End User AssistantアプリのDPoP証明を拒否しています。アプリのDPoP設定と、プロキシがDPoPまたはDPoP-Nonceヘッダーを削除していないかをご確認ください。',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'この拡張機能がWebページとして扱われました',
    text: 'Oktaがサインインの最後の手順を拒否しました。ブラウザーを再起動して、もう一度お試しください。繰り返し発生する場合は、報告してください。',
  }),
};

function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'アシスタントはまだOktaのデータを読み取れません',
    text: 'Oktaのアプリに権限が不足しています。権限を付与できるのは管理者のみです。',
    administrator: `OktaのOkta API Scopesタブで、Okta End User Assistantアプリにスコープ${displayText(scope, 100)}を付与していただけますか。`,
  };
}

function clockErrorText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'Oktaの時計と一致していません。';
  const minutes = Math.abs(aheadMinutes);
  const amount = minutes < 120 ? `${minutes}分` : `${Math.round(minutes / 60)}時間`;
  return `Oktaより${amount}${aheadMinutes < 0 ? '遅れて' : '進んで'}います。`;
}
