import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: '密码',
    otp: '一次性验证码',
    sms: '短信',
    tel: '语音电话',
    kba: '安全问题',
    swk: '此设备上的密钥',
    hwk: '硬件密钥',
    fpt: '指纹',
    pin: 'PIN 码',
    sc: '智能卡',
    wia: 'Windows 登录',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: '电子邮件',
  },
  notShared: {
    grant: '您的组织未与此应用共享这些信息。管理员可以向应用授予作用域 {scope}。',
    allow: '您的组织未与此应用共享这些信息。管理员可以允许共享。',
    refused: '您的组织已关闭此功能，因此 Okta 不提供这些信息。管理员可以在 Okta 中开启。',
    policy: '您的组织已关闭此功能。',
    'sign-in': 'Okta 要求重新登录。请退出此扩展程序的登录，然后重新登录。',
    connection: '此连接没有对应的用户可供查询。',
  },
};
