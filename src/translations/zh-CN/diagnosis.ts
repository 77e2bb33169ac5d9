import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('zh-CN', { type: 'conjunction' });
const PREREQUISITE_FAILED = '已跳过，因为前面的检查未通过。';
const NOT_SIGNED_IN = '您尚未登录。';

export const DIAGNOSIS_TEXTS: Pick<OptionsTranslation, 'checks' | 'diagnosis'> = {
  diagnosis: {
    title: '问题排查',
    text: (checkCount) => `运行 ${checkCount} 项检查，了解问题所在以及谁可以解决。`,
    run: '运行检查',
    again: '重新运行检查',
    running: '正在检查…',
    copyReport: '复制报告',
    reportTitle: 'Okta End User Assistant：报告',
    reportOrg: (host) => `组织：${host ?? '无'}`,
    reportText: '报告不包含密码、令牌或姓名。',
    allGood: '未发现问题。',
    problemCount: (count) => `发现 ${count} 个问题。`,
    toolsOff: (labels) => `以下工具已关闭，助手无法使用：${LIST.format(labels)}。`,
    showTools: '显示工具',
    good: '通过',
    bad: '未通过',
    skipped: '未检查',
    finding: (title, text) => `${title}。${text}`,
    policyInvalid: (keys) => `无效：${keys}。`,
    policyUnknownTools: (names) =>
      `disabledTools 中包含不存在的工具：${names}。在修正之前，所有工具都会关闭。`,
    policyConflicts: (keys) => `以不同的值重复设置：${keys}。将应用最严格的值，或不应用任何值。`,
    policyOrg: '在 orgUrl 和 clientId 都已设置且有效之前，无法使用任何 Okta 组织。',
    policyNeedsFix: 'Okta End User Assistant 的托管策略需要修正。',
    clockCorrect: '准确',
    clockAhead: (seconds) => `比 Okta 的时间快 ${seconds} 秒。相差不超过五分钟不会有问题。`,
    clockBehind: (seconds) => `比 Okta 的时间慢 ${seconds} 秒。相差不超过五分钟不会有问题。`,
  },
  checks: {
    access: {
      title: '对您的 Okta 组织的访问权限',
      pass: () => '浏览器已允许',
      skipped: '未连接任何组织。',
    },
    org: { title: '您的 Okta 组织', pass: () => '可以访问', skipped: PREREQUISITE_FAILED },
    metadata: { title: 'Okta 配置', pass: () => '有效', skipped: PREREQUISITE_FAILED },
    client: { title: '客户端 ID', pass: () => '已识别', skipped: PREREQUISITE_FAILED },
    redirect: { title: '重定向 URI', pass: () => '已识别', skipped: PREREQUISITE_FAILED },
    scope: {
      title: '读取您的数据的权限',
      pass: () => '已授予',
      skipped: '只有登录后才能知道是否已授予该作用域。',
    },
    session: {
      title: '登录',
      pass: ({ minutesLeft }) =>
        Number(minutesLeft) > 0
          ? `访问令牌的剩余有效期为 ${minutesLeft} 分钟。`
          : '访问令牌会在下次请求时更新。',
      skipped: NOT_SIGNED_IN,
    },
    profile: { title: '您的个人资料', pass: () => '可用', skipped: NOT_SIGNED_IN },
    applications: {
      title: '您的应用',
      pass: ({ count }) => `${count} 个应用`,
      skipped: NOT_SIGNED_IN,
    },
    'rate-limit': {
      title: 'Okta 的请求限制',
      pass: () => '未达到上限',
      skipped: PREREQUISITE_FAILED,
    },
    clock: { title: '此设备的时钟', skipped: PREREQUISITE_FAILED },
    dpop: {
      title: '令牌绑定（DPoP）',
      pass: ({ tokens }) => (tokens === 'DPoP' ? '必需：令牌仅在此浏览器中有效' : '非必需'),
      fail: ({ tokens }) =>
        tokens === 'DPoP'
          ? '缺少令牌所绑定的密钥。请重新登录。'
          : '您的组织要求令牌绑定到此浏览器，但您的令牌未绑定。请重新登录。',
      skipped: NOT_SIGNED_IN,
    },
    policy: {
      title: '组织策略',
      pass: ({ keys }) => `已应用：${keys}。`,
      skipped: '无',
    },
    storage: {
      title: '已保存的数据',
      pass: () => '正常',
      fail: ({ setAside }) =>
        `以下数据已损坏或来自更新的版本，已重置：${setAside}。您无需执行任何操作。`,
      skipped: PREREQUISITE_FAILED,
    },
    version: {
      title: '版本',
      pass: ({ version, browser }) => `扩展程序 ${version}，${browser}`,
      skipped: PREREQUISITE_FAILED,
    },
  },
};
