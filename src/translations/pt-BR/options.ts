import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { CHECK_TEXTS, DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

/** What the options show, in Brazilian Portuguese. */
export const OPTIONS_TEXTS: OptionsTranslation = {
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'Opções',
    lead: 'Conecte o Okta da sua empresa. Você só faz isso uma vez.',
    sections: {
      account: 'Conta',
      shortcuts: 'Atalhos',
      apps: 'Seus aplicativos',
      assistants: 'Assistentes',
      tools: 'Ferramentas',
      appearance: 'Aparência',
      privacy: 'Seus dados',
      help: 'Ajuda',
    },
    connection: 'Conexão',
    domain: 'Domínio do Okta',
    alternateDomain: 'Também abre aplicativos em',
    domainHint:
      'Onde você faz login no Okta, por exemplo, acme.okta.com. Você pode colar o endereço de qualquer página do seu painel do Okta.',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'Isso parece um endereço de e-mail. Insira o endereço onde você faz login no Okta, por exemplo, acme.okta.com.',
    willUse: (orgUrl: string) => `Vamos usar ${orgUrl}`,
    removedParts: (changes: readonly string[]) => `Removemos ${LIST.format(changes)}.`,
    clientId: 'ID do cliente',
    clientIdHint: 'Fornecido pelo administrador; geralmente começa com 0oa. Não é um segredo.',
    clientIdHelp: 'Como obtenho um ID do cliente?',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'Isso parece um endereço. O ID do cliente é o código curto ao lado dele.',
    clientIdIsLong:
      'Isso parece um segredo ou um token. O ID do cliente é mais curto, e você só precisa dele.',
    fillBoth: 'Preencha os dois campos para conectar.',
    permissionHint:
      'O navegador pode pedir para permitir que esta extensão acesse seu domínio do Okta. Escolha Permitir.',
    save: 'Conectar',
    checking: 'Verificando com o Okta…',
    connected: (orgUrl: string) => `Conectado a ${orgUrl}`,
    edit: 'Alterar',
    cancel: 'Cancelar',
    forget: 'Desconectar',
    confirmForget: (name: string) =>
      `Desconectar de ${name}? Você sairá da conta, e seus dados neste navegador serão excluídos.`,
    confirmForgetYes: 'Sim, desconectar',
    language: 'Idioma',
    browserLanguage: 'O mesmo do navegador',
    theme: 'Tema',
    themes: { system: 'O mesmo do sistema', light: 'Claro', dark: 'Escuro' },
    setByAdministrator: 'Definido pelo administrador',
    changes: {
      'admin-host': '“-admin”',
      path: 'o caminho',
      'custom-authorization-server': 'o servidor de autorização personalizado',
    },
    administrators: 'Para o administrador',
    administratorsText: 'Adicione este URI de redirecionamento de login ao aplicativo no Okta:',
    redirectUri: 'URI de redirecionamento de login',
    copyRedirectUri: 'Copiar o URI de redirecionamento',
    message: 'Ou envie à TI uma solicitação pronta:',
    readMessage: 'Visualizar',
    copyMessage: 'Copiar a solicitação',
    invite: 'Convidar pessoas',
    inviteText: (host: string) =>
      `Com este código, outras pessoas de ${host} se conectam sem digitar nada. Ele contém o domínio e o ID do cliente, que não são secretos.`,
    copyInvitationCode: 'Copiar o código',
    inviteMessage: 'Ou envie uma mensagem com o código e os passos:',
    copyInvitation: 'Copiar o convite',
    account: 'Conta',
    signedInAs: (name: string) => `Login feito como ${name}`,
    expired: (name: string) => `${name}, faça login novamente para atualizar sua lista`,
    signOut: 'Sair',
    switchUser: 'Trocar de usuário',
    accounts: 'Contas',
    moreAccounts: 'Mais contas',
    accountsText: 'Adicione mais organizações ou contas e alterne entre elas com um clique.',
    shownNow: 'Atual',
    switchTo: 'Alternar',
    switchToName: (name: string) => `Alternar para ${name}`,
    blocked:
      'Não permitida pelo administrador. A conta volta a aparecer se a organização for permitida.',
    describe: 'Personalizar',
    accountName: 'Nome',
    accountNameHint:
      'Só você vê esse nome. Se você o deixar em branco, será exibido o endereço da organização.',
    accountColor: 'Cor',
    colors: {
      blue: 'Azul',
      green: 'Verde',
      plum: 'Ameixa',
      amber: 'Âmbar',
      teal: 'Turquesa',
      red: 'Vermelho',
    },
    saveDescription: 'Salvar',
    add: 'Adicionar outra organização ou conta',
    addUser: 'Adicionar outra conta',
    addText:
      'Mesma organização: mantenha estes valores. Outra organização: insira o domínio e o ID do cliente dela.',
    howToOpen: 'Três formas de abrir seus aplicativos',
    openFromPopup: 'Barra de ferramentas',
    openFromPopupText: 'Clique no ícone da extensão.',
    openFromPanel: 'Painel lateral',
    openFromPanelText: 'Pergunte com suas próprias palavras.',
    orPress: 'Ou pressione',
    noShortcut: 'Nenhum atalho definido.',
    setShortcut: 'Definir um atalho',
    changeShortcut: 'Alterar atalho',
    openPanel: 'Abrir o painel lateral',
    openFromAddressBar: 'Barra de endereço',
    openFromAddressBarText: 'Digite',
    openFromAddressBarEnd: ', depois o nome de um aplicativo e Enter.',
    askFromAddressBar: 'Ou faça uma pergunta:',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?quem é meu gestor',
    privacy: 'Seus dados',
    privacyItems: [
      'Tokens do Okta: somente na memória, até você sair da conta ou fechar o navegador.',
      'Seu nome, sua lista de aplicativos, seus apelidos, os aplicativos fixados, quais deles você abriu e quando: neste navegador, até você sair da conta.',
      'Seu perfil e a conversa: na memória, até você sair da conta ou fechar o navegador.',
      'Seus dados são enviados somente à sua organização Okta. Não há telemetria.',
    ],
    choices: 'O que você escolheu antes',
    choicesText:
      'Quando o assistente perguntou “Você quis dizer…”, você fez estas escolhas. Desde então, ele responde assim às mesmas palavras.',
    forgetChoice: 'Esquecer',
    forgetChoiceOf: (prompt: string) => `Esquecer “${prompt}”`,
    choiceForgotten: 'Escolha esquecida',
    forgetAllChoices: 'Esquecer tudo',
    allChoicesForgotten: 'Todas as escolhas foram esquecidas',
    clearUsage: 'Limpar abertos recentemente',
    usageCleared: 'Lista limpa',
    version: (version: string) => `Versão ${version}`,
    independent: 'Um produto independente, não criado nem endossado pela Okta, Inc.',
    administratorMessage: (
      redirectUri: string,
    ) => `Por favor, registre a extensão de navegador “Okta End User Assistant” na nossa organização Okta:

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, com PKCE obrigatório
3. Grant types: Authorization Code e Refresh Token (rotação após cada uso, com 30 segundos de tolerância)
4. Sign-in redirect URI, exatamente: ${redirectUri}
5. Okta API Scopes: conceder okta.users.read.self (exige um Super Admin)
6. Atribuir o aplicativo aos usuários que precisam dele

Depois, envie-me o Client ID do aplicativo. Ele permite que cada usuário leia o próprio perfil e a própria lista de aplicativos, e nada mais.`,
    invitationMessage: (
      code: string,
    ) => `Abra seus aplicativos do Okta no navegador com o “Okta End User Assistant”:

1. Instale a extensão. A página de boas-vindas será aberta. (Para abri-la mais tarde, clique no ícone da extensão e depois em “Configurar”.)
2. Cole este convite:

${code}

3. Selecione “Conectar e fazer login” e permita que o navegador acesse nossa organização Okta.`,
  },
  administrator: ADMINISTRATOR_TEXTS,
  diagnosis: DIAGNOSIS_TEXTS,
  checks: CHECK_TEXTS,
};
