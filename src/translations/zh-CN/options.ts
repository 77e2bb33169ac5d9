import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('zh-CN', { type: 'conjunction' });

export const OPTIONS_TEXTS: OptionsTranslation = {
  ...ADMINISTRATOR_TEXTS,
  ...DIAGNOSIS_TEXTS,
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: '选项',
    lead: '连接贵公司的 Okta，只需一次。',
    sections: {
      account: '帐户',
      shortcuts: '快捷键',
      apps: '您的应用',
      assistants: '助手',
      tools: '工具',
      appearance: '外观',
      privacy: '您的数据',
      help: '帮助',
    },
    connection: '连接',
    domain: 'Okta 域名',
    alternateDomain: '打开应用的其他域名',
    domainHint: '您登录 Okta 的网址，例如 acme.okta.com。您可以粘贴 Okta 仪表板中任意网页的地址。',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail: '这看起来像电子邮件地址。请输入您登录 Okta 的网址，例如 acme.okta.com。',
    willUse: (orgUrl) => `将使用 ${orgUrl}`,
    removedParts: (changes) => `已移除${LIST.format(changes)}。`,
    clientId: '客户端 ID',
    clientIdHint: '由您的管理员提供，通常以 0oa 开头。这不是机密信息。',
    clientIdHelp: '如何获取客户端 ID？',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: '这看起来像网址。客户端 ID 是其旁边的短代码。',
    clientIdIsLong: '这看起来像密钥或令牌。客户端 ID 更短，而且您只需要它。',
    fillBoth: '请填写这两项以进行连接。',
    permissionHint: '浏览器可能会询问是否让此扩展程序访问您的 Okta 域名。请选择“允许”。',
    save: '连接',
    checking: '正在与 Okta 核对…',
    connected: (orgUrl) => `已连接到 ${orgUrl}`,
    edit: '更改',
    cancel: '取消',
    forget: '断开连接',
    confirmForget: (name) =>
      `要断开与 ${name} 的连接吗？您将退出登录，此浏览器中的数据也会被删除。`,
    confirmForgetYes: '断开连接',
    language: '语言',
    browserLanguage: '与浏览器相同',
    theme: '主题',
    themes: { system: '与系统相同', light: '浅色', dark: '深色' },
    setByAdministrator: '由您的管理员设置',
    changes: {
      'admin-host': '“-admin”',
      path: '路径',
      'custom-authorization-server': '自定义授权服务器',
    },
    administrators: '发给管理员的信息',
    administratorsText: '请将此登录重定向 URI 添加到 Okta 中的应用：',
    redirectUri: '登录重定向 URI',
    copyRedirectUri: '复制重定向 URI',
    message: '或将现成的申请内容发送给 IT 部门：',
    readMessage: '预览',
    copyMessage: '复制申请内容',
    invite: '邀请他人',
    inviteText: (host) =>
      `使用此代码，${host} 的其他人无需输入任何内容即可连接。代码中包含域名和客户端 ID，两者都不是机密信息。`,
    copyInvitationCode: '复制代码',
    inviteMessage: '或发送包含代码和步骤的消息：',
    copyInvitation: '复制邀请',
    account: '帐户',
    signedInAs: (name) => `当前登录用户：${name}`,
    expired: (name) => `${name}，请重新登录以更新您的列表`,
    signOut: '退出登录',
    switchUser: '切换用户',
    accounts: '帐户',
    moreAccounts: '更多帐户',
    accountsText: '添加更多组织或帐户，一键即可切换。',
    shownNow: '当前',
    switchTo: '切换',
    switchToName: (name) => `切换到 ${name}`,
    blocked: '您的管理员不允许使用。如果管理员允许其所属组织，即可恢复使用。',
    describe: '自定义',
    accountName: '名称',
    accountNameHint: '仅您可见。如果留空，则显示组织的网址。',
    accountColor: '颜色',
    colors: {
      blue: '蓝色',
      green: '绿色',
      plum: '梅红色',
      amber: '琥珀色',
      teal: '青色',
      red: '红色',
    },
    saveDescription: '保存',
    add: '添加其他组织或帐户',
    addUser: '添加其他帐户',
    addText: '同一组织：保留这些值。其他组织：输入其域名和客户端 ID。',
    howToOpen: '打开应用的三种方式',
    openFromPopup: '工具栏',
    openFromPopupText: '点击此扩展程序的图标。',
    openFromPanel: '侧边栏',
    openFromPanelText: '用您自己的话提问。',
    orPress: '或按',
    noShortcut: '未设置快捷键。',
    setShortcut: '设置快捷键',
    changeShortcut: '更改快捷键',
    openPanel: '打开侧边栏',
    openFromAddressBar: '地址栏',
    openFromAddressBarText: '输入',
    openFromAddressBarEnd: '，再输入应用名称并按 Enter。',
    askFromAddressBar: '或提问：',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?我的直属上级是谁',
    privacy: '您的数据',
    privacyItems: [
      'Okta 的令牌：仅保存在内存中，直到您退出登录或关闭浏览器。',
      '您的姓名、应用列表、昵称、固定的应用，以及您打开过的应用和打开时间：保存在此浏览器中，直到您退出登录。',
      '您的个人资料和对话：保存在内存中，直到您退出登录或关闭浏览器。',
      '您的数据只会发送到您的 Okta 组织。不收集遥测数据。',
    ],
    choices: '您之前的选择',
    choicesText:
      '当助手询问“您是不是想”时，您选择了以下内容。此后，助手会以同样的方式回答相同的话。',
    forgetChoice: '移除',
    forgetChoiceOf: (prompt) => `移除“${prompt}”`,
    choiceForgotten: '已移除',
    forgetAllChoices: '全部移除',
    allChoicesForgotten: '已全部移除',
    clearUsage: '清除最近打开记录',
    usageCleared: '已清除',
    version: (version) => `版本 ${version}`,
    independent: '独立产品，并非由 Okta, Inc. 开发或认可。',
    administratorMessage: (
      redirectUri,
    ) => `请在我们的 Okta 组织中注册浏览器扩展程序“Okta End User Assistant”：

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication：None，并要求 PKCE
3. Grant types：Authorization Code 和 Refresh Token（每次使用后轮换，宽限期 30 秒）
4. Sign-in redirect URI（须完全一致）：${redirectUri}
5. Okta API Scopes：授予 okta.users.read.self（需要 Super Admin）
6. 分配需要使用的用户

完成后，请告诉我该应用的客户端 ID。它仅允许每位用户读取自己的个人资料和应用列表。`,
    invitationMessage: (code) => `使用“Okta End User Assistant”，在浏览器中打开您的 Okta 应用：

1. 安装此扩展程序。安装后会打开欢迎页面。（如需以后再打开，请点击此扩展程序的图标，然后点击“开始设置”。）
2. 粘贴此邀请：

${code}

3. 选择“连接并登录”，并允许浏览器访问我们的 Okta 组织。`,
  },
};
