import type { OptionsTranslation } from '../translation.ts';

export const ADMINISTRATOR_TEXTS: Pick<OptionsTranslation, 'administrator'> = {
  administrator: {
    title: '面向管理员：其他连接方式',
    text: '用于评估和共享环境。日常使用时，每位用户都应以自己的身份登录。',
    kind: '连接类型',
    kinds: {
      'api-token': 'API 令牌',
      'client-credentials': '服务应用',
    },
    privilegeWarning: {
      'api-token':
        'API 令牌拥有其创建者（管理员）的所有权限。此扩展程序仅用它读取该管理员的个人资料和应用，但任何获得该令牌的人都可以执行更多操作。',
      'client-credentials':
        '服务应用会读取您指定的用户的数据，该用户无需登录，也无需同意。其密钥可以读取您组织中每位用户的数据。',
    },
    apiToken: 'API 令牌',
    apiTokenHint:
      '在 Okta 中，前往 Security > API > Tokens。令牌仅保存在内存中，因此每次启动浏览器后都需要重新输入。',
    apiTokenPlaceholder: '00…',
    clientId: '服务应用的客户端 ID',
    clientIdHint: '具有 okta.users.read 作用域和管理员角色的 API Services 应用。',
    login: '用户名',
    loginHint: '要显示其个人资料和应用的用户。',
    loginPlaceholder: 'ada@acme.example',
    keyId: '密钥 ID（如果应用有多个密钥）',
    keyIdHint: 'Okta 中密钥旁边的“kid”。',
    keyIdPlaceholder: '',
    key: '私钥（PEM）',
    keyHint: '密钥会立即导入。之后，密钥只能用于签名，无法读取，其文本也会被丢弃。',
    keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
    keyChoose: '选择文件…',
    keyImported: '已导入私钥。',
    replaceKey: '使用其他密钥',
    connect: '检查并连接',
    userLabel: '数据所属用户',
    dataOf: (name) => `正在显示 ${name} 的数据`,
  },
};
