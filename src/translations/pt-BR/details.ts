import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'sua senha',
    otp: 'um código de uso único',
    sms: 'um SMS',
    tel: 'uma ligação',
    kba: 'uma pergunta de segurança',
    swk: 'uma chave deste dispositivo',
    hwk: 'uma chave de segurança física',
    fpt: 'sua impressão digital',
    pin: 'um PIN',
    sc: 'um cartão inteligente',
    wia: 'o login do Windows',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'um e-mail',
  },
  notShared: {
    grant:
      'Sua organização não compartilha esses dados com o aplicativo. Um administrador pode conceder a ele o escopo {scope}.',
    allow:
      'Sua organização não compartilha esses dados com o aplicativo. Um administrador pode permitir isso.',
    refused:
      'O Okta não fornece esses dados porque sua organização desativou o recurso. Um administrador pode ativá-lo no Okta.',
    policy: 'Sua organização desativou esse recurso.',
    'sign-in': 'O Okta exige um novo login. Saia da extensão e faça login novamente.',
    connection: 'Esta conexão não tem um usuário próprio sobre o qual consultar.',
  },
};
