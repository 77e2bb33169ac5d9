import type { OptionsTranslation } from '../translation.ts';

/** The administrator connections, in Brazilian Portuguese. */
export const ADMINISTRATOR_TEXTS: OptionsTranslation['administrator'] = {
  title: 'Para administradores: outras formas de conexão',
  text: 'Para avaliação e dispositivos compartilhados. No dia a dia, cada usuário faz login com a própria conta.',
  kind: 'Tipo de conexão',
  kinds: {
    'api-token': 'Token de API',
    'client-credentials': 'Aplicativo de serviço',
  },
  privilegeWarning: {
    'api-token':
      'Um token de API tem todas as permissões do administrador que o criou. Esta extensão o usa somente para ler o perfil e os aplicativos dessa pessoa, mas quem obtiver o token poderá fazer mais do que isso.',
    'client-credentials':
      'Um aplicativo de serviço lê os dados do usuário que você indicar, sem login nem consentimento dele. A chave permite ler os dados de todos os usuários da sua organização.',
  },
  apiToken: 'Token de API',
  apiTokenHint:
    'No Okta, acesse Security > API > Tokens. O token fica armazenado somente na memória, por isso você o insere novamente sempre que o navegador é iniciado.',
  apiTokenPlaceholder: '00…',
  clientId: 'ID do cliente do aplicativo de serviço',
  clientIdHint:
    'Um aplicativo API Services com o escopo okta.users.read e uma função de administrador.',
  login: 'Nome de usuário',
  loginHint: 'O usuário cujo perfil e cujos aplicativos são exibidos.',
  loginPlaceholder: 'ada@acme.example',
  keyId: 'ID da chave, se o aplicativo tiver várias',
  keyIdHint: 'O “kid” ao lado da chave no Okta.',
  keyIdPlaceholder: '',
  key: 'Chave privada (PEM)',
  keyHint:
    'A chave é importada imediatamente. Depois disso, ela pode assinar, mas não pode ser lida, e o texto é descartado.',
  keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
  keyChoose: 'Escolher um arquivo…',
  keyImported: 'Chave privada importada.',
  replaceKey: 'Usar outra chave',
  connect: 'Verificar e conectar',
  userLabel: 'Mostra dados de',
  dataOf: (name: string) => `Mostrando dados de ${name}`,
};
