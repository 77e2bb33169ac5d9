import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { SIGN_IN_PROBLEMS } from './sign-in-problems.ts';

export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEMS,

  NOT_CONFIGURED: () => ({
    title: '尚未连接到 Okta 组织',
    text: '请先在“选项”中添加您的 Okta 域名和客户端 ID。',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: '这不是 Okta 域名',
    text: ORG_URL_TEXTS[problem],
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: '该网址没有对应的网站',
    text: `${orgUrl} 的网站没有响应。请检查拼写，并确保此设备已联网。`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: '该网址不是 Okta 组织',
    text: `${orgUrl} 的网站返回的不像是 Okta 的响应。请使用您登录 Okta 的网址。如果该网址无误，则可能是此网络中的访客 Wi-Fi 或 Web 网关等代替它作出了响应。`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: '您的 Okta 组织可能已迁移',
    text: `${orgUrl} 的网站会重定向到其他网址。如果您的组织已更名，请在“选项”中连接到新网址。如果没有更名，则可能是此网络上的访客 Wi-Fi 或 Web 网关等造成了阻碍。`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: '无法使用此 Okta 组织',
    text: '使用其当前配置登录不安全。',
    administrator: 'Okta End User Assistant 拒绝了我们组织的元数据。请检查组织 URL 和自定义域名。',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: '对您的 Okta 组织的访问权限已关闭',
    text: `您的浏览器阻止此扩展程序访问 ${orgUrl}。请重试，并在浏览器询问时选择“允许”。`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: '这不是客户端 ID',
    text: '客户端 ID 仅包含字母和数字，通常以 0oa 开头。您的管理员可以在 Okta 中该应用的 General 标签页上找到它。',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: '该帐户已不存在',
    text: '请选择其他帐户，或在“选项”中重新添加该帐户。',
  }),

  NETWORK_UNAVAILABLE: () => ({
    title: '无法连接到 Okta',
    text: '请检查您的网络连接、VPN 或代理，然后重试。',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: '响应来自您的网络，而不是 Okta',
    text: 'Web 网关、VPN 或访客网络拦截了连接。请登录该网络或切换到其他网络，然后重试。',
    administrator: `在我的网络中，响应 ${orgUrl} 的是一个不属于 Okta 的网页。`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Okta 拒绝了访问',
    text: '您的组织的设置不允许此操作。重试也无法解决。',
    administrator: withErrorId(`Okta 不允许我读取自己的数据（${status}）`, errorId),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `请求过多，请在 ${time(retryAt)} 之后重试`,
    text: '在此之前，Okta 会限制您的组织的请求。',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Okta 出现问题',
    text: '问题出在 Okta，通常是暂时的。请稍后重试。',
    administrator: errorId === null ? null : withErrorId('Okta 的 API 报告了错误', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Okta 拒绝了请求',
    text: 'Okta 已响应，但未能完成请求。重试可能无济于事。如果反复出现此问题，请报告。',
    administrator: withErrorId(
      `Okta 拒绝了 Okta End User Assistant 的请求（${rejectionCode(status, errorCode)}）`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Okta 返回了意外的响应',
    text: '无法读取该响应。请重试。如果反复出现此问题，请报告。',
    administrator: `Okta End User Assistant 无法读取 Okta 在 ${displayText(path, 100)} 的响应。`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: '请重新输入 API 令牌',
    text: '令牌绝不会保存到磁盘，因此每次启动浏览器后都需要输入一次。',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'Okta 不接受此 API 令牌',
    text: '该令牌可能已被撤销、已有 30 天未使用、输入有误，或仅限于其他网络使用。请在 Okta 的 Security > API > Tokens 下创建新令牌。',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: '无法使用该私钥',
    text: SERVICE_KEY_TEXTS[reason],
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'Okta 不接受此服务应用',
    text: '请检查其客户端 ID、密钥和设置。',
    administrator:
      '请检查 Okta 中的 API Services 应用：该应用已激活、其客户端身份验证为使用此密钥的“Public key / Private key”、已授予 okta.users.read 作用域，并且具有管理员角色。',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: '您的组织不允许这种类型的连接',
    text: '请改为登录 Okta 进行连接。',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: '您的组织的策略需要修正',
    text: '该策略指定了您的 Okta 组织，但无法读取。在管理员修正之前，无法连接任何组织。',
    administrator: `请修正 Okta End User Assistant 的托管策略：orgUrl 和 clientId 必须都已设置且有效（未应用：${keys}）。在此之前，该策略不允许使用任何 Okta 组织。`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'Okta 无法识别该用户',
    text: `此组织中没有用户名为 ${displayText(login, 100)} 的用户，或者此连接无法查看该用户。`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: '该应用未分配给您',
    text: '该应用可能已从您的 Okta 仪表板中移除。您可以询问自己有哪些应用，以查看当前列表。',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: '已有其他帐户登录 Okta',
    text: `您已以 ${displayText(login, 100)} 身份登录 Okta。此链接会在该帐户中打开。`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `未打开 ${displayText(label, 60)}`,
    text: '其链接指向您的组织之外，打开该链接不安全。',
    administrator: `在我的 Okta 应用链接中，${displayText(label, 60)} 的链接不是我们组织的 https 链接。`,
  }),
  INPUT_INVALID: () => ({
    title: '我无法查询该内容',
    text: '请换一种说法再试。',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: '此功能已关闭',
    text: '此功能已被您或您的管理员关闭。您可以在“选项”中查看。',
  }),
  QUESTION_GONE: () => ({
    title: '此请求已过期',
    text: '未共享任何信息。如果助手再次请求，您可以重新决定。',
  }),
  CANCELLED: () => ({
    title: '已停止',
    text: '您在完成之前停止了操作。',
  }),
  WORKER_UNREACHABLE: () => ({
    title: '扩展程序没有响应',
    text: '请重试。如果反复出现此问题，请在浏览器的扩展程序设置中关闭此扩展程序，然后重新开启。',
  }),
  INTERNAL: () => ({
    title: '出了点问题',
    text: '未进行任何更改。请重试。如果反复出现此问题，请报告。',
  }),
};

/** What is wrong with a typed Okta domain, and what to enter instead. */
const ORG_URL_TEXTS: Readonly<Record<OrgUrlProblem, string>> = {
  empty: '请输入您登录的网址，例如 acme.okta.com。',
  'not-a-domain': 'Okta 域名的格式类似于 acme.okta.com 或 login.acme.com。',
  'not-https': 'Okta 使用 https。请删除域名之前的所有内容。',
  'has-credentials': '请删除用户名和密码。您将在 Okta 自己的页面上登录。',
  'has-port': '请删除端口。Okta 使用默认端口。',
  'ip-address': '请输入组织的名称，例如 acme.okta.com，而不是 IP 地址。',
  'okta-itself': '这是 Okta 自己的网站。您的组织有自己的名称，例如 acme.okta.com。',
};

/** What is wrong with a pasted private key, and what to paste. */
const SERVICE_KEY_TEXTS: Readonly<Record<ServiceKeyProblem, string>> = {
  missing: '浏览器中已没有此密钥。请重新粘贴私钥。',
  'not-pem': '请粘贴完整内容，从“-----BEGIN PRIVATE KEY-----”到“-----END PRIVATE KEY-----”。',
  several: '此文本包含多个私钥。请只粘贴一个。',
  jwk: '这是 JSON 格式的密钥。在 Okta 中复制私钥时，请选择 PEM。',
  pkcs1:
    '此密钥采用较旧的格式。请使用“openssl pkcs8 -topk8 -nocrypt”将其转换为 PKCS#8，然后粘贴结果。',
  encrypted: '此密钥已用密码加密。请使用“openssl pkcs8 -topk8 -nocrypt”解密，然后粘贴结果。',
  'public-key': '这是供 Okta 使用的公钥。请粘贴私钥。',
  certificate: '这是证书。请粘贴私钥。',
  kind: '不支持此密钥类型。Okta 接受 RSA 密钥，以及 P-256、P-384 或 P-521 曲线上的 EC 密钥。',
  'too-short': '此 RSA 密钥过短，不够安全。请至少使用 2048 位。',
  unreadable: '此私钥已损坏。请重新复制。',
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}。`
    : `${sentence}。Okta 的错误 ID：${displayText(errorId, 60)}。`;
}
