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
    title: '请登录以继续',
    text: 'Okta 需要确认您的身份。',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: '您关闭了登录窗口',
    text: '如果 Okta 在该窗口中显示了错误页面，则重定向 URI 或客户端 ID 可能不匹配。',
    administrator:
      '请检查为 Okta End User Assistant 应用注册的重定向 URI 是否与其“选项”中显示的完全一致。',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: '登录已中断',
    text: '浏览器在登录完成之前暂停了此扩展程序。请重新登录。',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: '登录窗口已打开',
    text: '请在该窗口中完成登录，或关闭窗口后重试。',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: '此应用未分配给您',
    text: 'Okta 可以识别您，但 Okta End User Assistant 应用未分配给您。',
    administrator: '请在 Okta 中将 Okta End User Assistant 应用分配给我。',
  }),
  SIGN_IN_POLICY: () => ({
    title: '登录策略阻止了此次登录',
    text: '您的组织的策略阻止了此次登录，原因可能与您的设备或网络有关。',
    administrator: '登录策略阻止登录 Okta End User Assistant 应用。请检查该应用的身份验证策略。',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  OKTA_SCOPE_MISSING: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: '重定向 URI 未注册',
    text: 'Okta 无法识别此扩展程序的重定向 URI，因此无法完成登录。',
    administrator: `请在 Okta 中将 ${redirectUri} 添加为 Okta End User Assistant 应用的登录重定向 URI。`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: '登录页面出错',
    text: '登录窗口中的页面报告了错误（例如密码错误），因此浏览器关闭了该窗口。请重试。',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'Okta 无法识别此客户端 ID',
    text: '请检查是否已复制完整。如果完整，则可能是该应用在 Okta 中的设置有误。',
    administrator:
      '请检查 Okta End User Assistant 应用：原生应用、已激活、PKCE、授权类型为 Authorization Code 和 Refresh Token。',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Okta 拒绝了登录',
    text: '请重试。',
    administrator: `登录 Okta End User Assistant 应用失败，错误为“${displayText(error, 60)}”。`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: '登录响应不可信',
    text: '无法证明该响应来自您的 Okta 组织，因此已将其丢弃。请重试。如果反复出现此问题，请报告。',
    administrator: `Okta End User Assistant 拒绝了登录响应，因为以下检查未通过：${displayText(check, 60)}。`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: '目前无法登录 Okta',
    text: 'Okta 或您的网络出现暂时性问题。请稍后重试。',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: '此设备的时钟不准确',
    text: `${clockErrorText(aheadMinutes)}请将日期和时间设为自动设置，然后重试。`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Okta 拒绝此浏览器的密钥',
    text: '重新登录无济于事。请稍后重试。如果反复出现此问题，请告知您的管理员。',
    administrator:
      'Okta 拒绝 Okta End User Assistant 应用的 DPoP 证明。请检查该应用的 DPoP 设置，以及是否有代理删除了 DPoP 或 DPoP-Nonce 标头。',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'Okta 将此扩展程序误认为网页',
    text: 'Okta 拒绝了登录的最后一步。请重启浏览器后重试。如果反复出现此问题，请报告。',
  }),
};

function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: '助手还无法读取您的 Okta 数据',
    text: 'Okta 中的应用缺少一项权限。只有管理员可以授予该权限。',
    administrator: `请向 Okta End User Assistant 应用授予 ${displayText(scope, 100)} 作用域（Okta API Scopes 标签页）。`,
  };
}

function clockErrorText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return '它与 Okta 的时间不一致。';
  const minutes = Math.abs(aheadMinutes);
  const amount = minutes < 120 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
  return `它比 Okta 的时间${aheadMinutes < 0 ? '慢' : '快'} ${amount}。`;
}
