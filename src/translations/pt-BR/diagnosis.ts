import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

function seconds(count: number): string {
  return count < 2 ? `${count} segundo` : `${count} segundos`;
}

/** The troubleshooting card, in Brazilian Portuguese. */
export const DIAGNOSIS_TEXTS: OptionsTranslation['diagnosis'] = {
  title: 'Solução de problemas',
  text: (checkCount: number) =>
    `Execute ${checkCount} verificações para descobrir o que há de errado e quem pode corrigir.`,
  run: 'Verificar',
  again: 'Verificar de novo',
  running: 'Verificando…',
  copyReport: 'Copiar relatório',
  reportTitle: 'Okta End User Assistant: relatório',
  reportOrg: (host: string | null) => `Organização: ${host ?? 'nenhuma'}`,
  reportText: 'O relatório não contém senhas, tokens nem nomes.',
  allGood: 'Nenhum problema encontrado.',
  problemCount: (count: number) =>
    count < 2 ? `${count} problema encontrado.` : `${count} problemas encontrados.`,
  toolsOff: (labels: readonly string[]) =>
    `Ferramentas desativadas, que o assistente não pode usar: ${LIST.format(labels)}.`,
  showTools: 'Mostrar ferramentas',
  good: 'Passou',
  bad: 'Falhou',
  skipped: 'Não verificado',
  finding: (title, text) => `${title}. ${text}`,
  policyInvalid: (keys: string) => `Inválido: ${keys}.`,
  policyUnknownTools: (names: string) =>
    `disabledTools indica ferramentas que não existem: ${names}. Todas as ferramentas ficam desativadas até que isso seja corrigido.`,
  policyConflicts: (keys: string) =>
    `Definido mais de uma vez com valores diferentes: ${keys}. Vale o valor mais restritivo, ou nenhum.`,
  policyOrg:
    'Nenhuma organização do Okta pode ser usada até que orgUrl e clientId estejam definidos e sejam válidos.',
  policyNeedsFix: 'A política gerenciada do Okta End User Assistant precisa ser corrigida.',
  clockCorrect: 'Correto',
  clockAhead: (count: number) =>
    `${seconds(count)} adiantado em relação ao Okta. Até cinco minutos não há problema.`,
  clockBehind: (count: number) =>
    `${seconds(count)} atrasado em relação ao Okta. Até cinco minutos não há problema.`,
};

const PREREQUISITE_FAILED = 'Ignorada porque uma verificação anterior falhou.';
const NOT_SIGNED_IN = 'Você não fez login.';

/** The checks, in Brazilian Portuguese. */
export const CHECK_TEXTS: OptionsTranslation['checks'] = {
  access: {
    title: 'Acesso à sua organização Okta',
    pass: () => 'Permitido pelo navegador',
    skipped: 'Nenhuma organização está conectada.',
  },
  org: { title: 'Sua organização Okta', pass: () => 'Acessível', skipped: PREREQUISITE_FAILED },
  metadata: {
    title: 'Configuração do Okta',
    pass: () => 'Válida',
    skipped: PREREQUISITE_FAILED,
  },
  client: { title: 'ID do cliente', pass: () => 'Reconhecido', skipped: PREREQUISITE_FAILED },
  redirect: {
    title: 'URI de redirecionamento',
    pass: () => 'Reconhecido',
    skipped: PREREQUISITE_FAILED,
  },
  scope: {
    title: 'Permissão para ler seus dados',
    pass: () => 'Concedida',
    skipped: 'Somente um login mostra se ela foi concedida.',
  },
  session: {
    title: 'Login',
    pass: ({ minutesLeft }) => {
      const minutes = Number(minutesLeft);
      if (!(minutes > 0)) return 'O token de acesso será renovado na próxima solicitação.';
      return `O token de acesso é válido por mais ${minutesLeft} ${minutes < 2 ? 'minuto' : 'minutos'}.`;
    },
    skipped: NOT_SIGNED_IN,
  },
  profile: { title: 'Seu perfil', pass: () => 'Disponível', skipped: NOT_SIGNED_IN },
  applications: {
    title: 'Seus aplicativos',
    pass: ({ count }) => `${count} ${Number(count) < 2 ? 'aplicativo' : 'aplicativos'}`,
    skipped: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Limite de solicitações do Okta',
    pass: () => 'Não atingido',
    skipped: PREREQUISITE_FAILED,
  },
  clock: { title: 'Relógio deste dispositivo', skipped: PREREQUISITE_FAILED },
  dpop: {
    title: 'Vinculação de tokens (DPoP)',
    pass: ({ tokens }) =>
      tokens === 'DPoP' ? 'Obrigatória: os tokens só funcionam neste navegador' : 'Não obrigatória',
    fail: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'A chave à qual os tokens estão vinculados não foi encontrada. Faça login novamente.'
        : 'Sua organização exige tokens vinculados a este navegador, e os seus não estão. Faça login novamente.',
    skipped: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Política da organização',
    pass: ({ keys }) => `Aplicada: ${keys}.`,
    skipped: 'Nenhuma',
  },
  storage: {
    title: 'Dados salvos',
    pass: () => 'OK',
    fail: ({ setAside }) =>
      `Dados danificados ou de uma versão mais recente foram redefinidos: ${setAside}. Você não precisa fazer nada.`,
    skipped: PREREQUISITE_FAILED,
  },
  version: {
    title: 'Versões',
    pass: ({ version, browser }) => `Extensão ${version}, ${browser}`,
    skipped: PREREQUISITE_FAILED,
  },
};
