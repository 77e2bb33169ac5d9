import { displayText } from '../../domain/display-text.ts';
import type { ProblemsTranslation } from '../translation.ts';

/** Problems with signing in, in Brazilian Portuguese. */
export const SIGN_IN_PROBLEM_TEXTS = {
  SIGN_IN_REQUIRED: () => ({
    title: 'Faça login para continuar',
    text: 'O Okta precisa saber quem você é.',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'Você fechou a janela de login',
    text: 'Se o Okta mostrou uma página de erro nela, talvez o URI de redirecionamento ou o ID do cliente não corresponda.',
    administrator:
      'Verifique se o URI de redirecionamento registrado para o aplicativo Okta End User Assistant é exatamente o que aparece nas opções dele.',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'O login foi interrompido',
    text: 'O navegador suspendeu a extensão antes que o login terminasse. Faça login novamente.',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'Já há uma janela de login aberta',
    text: 'Conclua o login nela, ou feche essa janela e tente novamente.',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'Este aplicativo não foi atribuído a você',
    text: 'O Okta reconhece você, mas o aplicativo Okta End User Assistant não foi atribuído a você.',
    administrator: 'Atribua a mim o aplicativo Okta End User Assistant no Okta, por favor.',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'Uma política de login bloqueou o acesso',
    text: 'A política da sua organização bloqueou o login, por exemplo, por causa do seu dispositivo ou da sua rede.',
    administrator:
      'Uma política de login bloqueia o acesso ao aplicativo Okta End User Assistant. Verifique a política de autenticação do aplicativo.',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'O URI de redirecionamento não está registrado',
    text: 'O Okta não reconhece o URI de redirecionamento desta extensão, por isso não é possível concluir o login.',
    administrator: `Adicione ${redirectUri} como URI de redirecionamento de login ao aplicativo Okta End User Assistant no Okta, por favor.`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'Uma página de login falhou',
    text: 'O navegador fechou a janela de login porque uma página nela informou um erro, como uma senha incorreta. Tente novamente.',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'O Okta não reconhece este ID do cliente',
    text: 'Verifique se você o copiou por inteiro. Se sim, as configurações do aplicativo no Okta podem estar incorretas.',
    administrator:
      'Verifique o aplicativo Okta End User Assistant: tipo Native, ativo, PKCE, grants Authorization Code e Refresh Token.',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'O Okta recusou o login',
    text: 'Tente novamente.',
    administrator: `O login no aplicativo Okta End User Assistant falha com “${displayText(error, 60)}”.`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'A resposta do login não é confiável',
    text: 'Não foi possível comprovar que ela veio da sua organização Okta, por isso foi descartada. Tente novamente. Se isso continuar acontecendo, informe o problema.',
    administrator: `O Okta End User Assistant rejeitou uma resposta de login porque esta verificação falhou: ${displayText(check, 60)}.`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: 'O Okta não pode fazer seu login agora',
    text: 'O Okta ou a sua rede está com um problema temporário. Tente novamente em instantes.',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'O relógio deste dispositivo está errado',
    text: `${clockText(aheadMinutes)} Defina a data e a hora automaticamente e tente novamente.`,
  }),
  DPOP_REFUSED: () => ({
    title: 'O Okta recusa a chave deste navegador',
    text: 'Fazer login novamente não resolve. Tente mais tarde. Se isso continuar acontecendo, avise seu administrador.',
    administrator:
      'O Okta recusa as provas DPoP do aplicativo Okta End User Assistant. Verifique a configuração de DPoP do aplicativo e se um proxy remove os cabeçalhos DPoP ou DPoP-Nonce.',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'O Okta confundiu esta extensão com uma página da web',
    text: 'O Okta recusou a última etapa do login. Reinicie o navegador e tente novamente. Se isso continuar acontecendo, informe o problema.',
  }),
} satisfies Partial<ProblemsTranslation['problems']>;

/** A permission is missing on the app in Okta. */
export function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'O assistente ainda não pode ler seus dados do Okta',
    text: 'Falta uma permissão no aplicativo no Okta. Somente um administrador pode concedê-la.',
    administrator: `Conceda o escopo ${displayText(scope, 100)} ao aplicativo Okta End User Assistant (guia Okta API Scopes), por favor.`,
  };
}

function clockText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'Ele está diferente do relógio do Okta.';
  const minutes = Math.abs(aheadMinutes);
  const hours = Math.round(minutes / 60);
  const amount =
    minutes < 120 ? `${minutes} ${minutes < 2 ? 'minuto' : 'minutos'}` : `${hours} horas`;
  return `Ele está ${amount} ${aheadMinutes < 0 ? 'atrasado' : 'adiantado'} em relação ao Okta.`;
}
