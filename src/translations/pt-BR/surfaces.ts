import type { SurfaceTranslation } from '../translation.ts';
import { PANEL_TEXTS } from './panel.ts';
import { PT_BR_TOOLS } from '../tool-translations.ts';
import { PIN_TEXTS } from './pins.ts';

/** What surfaces of every day show, in Brazilian Portuguese. */
export const SURFACE_TEXTS: SurfaceTranslation = {
  distinctions: { place: (place, count) => `${place} de ${count} com este nome` },
  shared: {
    product: 'Okta End User Assistant',
    signIn: 'Fazer login com o Okta',
    signInAs: (login: string) => `Fazer login como ${login}`,
    signInText: 'Você faz login na página do próprio Okta. Esta extensão nunca vê sua senha.',
    signingIn: 'Aguardando o Okta…',
    signingInText: 'Conclua o login na janela que foi aberta.',
    connect: 'Conectar',
    connecting: 'Conectando…',
    connectText: 'Esta é uma conexão de administrador, por isso ninguém faz login.',
    pasteToken: 'Colar o token de API novamente',
    pasteTokenText:
      'Esta é uma conexão de administrador. O token de API dela fica armazenado somente na memória.',
    kinds: {
      'sign-in': null,
      'api-token': 'Token de API',
      'client-credentials': 'Aplicativo de serviço',
    },
    openAnyway: 'Abrir mesmo assim',
    notSignedIn: 'Login não realizado',
    notConnected: 'Não conectado',
    account: 'Conta',
    accounts: 'Contas',
    addAccount: 'Adicionar outra conta…',
    switched: (name: string) => `Conta exibida: ${name}`,
    tryAgain: 'Tentar novamente',
    tryAgainIn: (seconds: string) => `Tentar novamente em ${seconds}`,
    openOptions: 'Abrir as opções',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Falha ao copiar',
    tellAdministrator: 'Para o administrador',
    helpDesk: 'Falar com o suporte de TI',
    oktaSays: 'Mensagem do Okta:',
    details: 'Detalhes',
    errorCode: (code: string) => `Código do erro: ${code}`,
    copyCode: 'Copiar o código do erro',
    dismiss: 'Fechar',
  },

  popup: {
    search: 'Encontrar um aplicativo',
    results: 'Aplicativos',
    pinned: 'Fixados',
    recent: 'Abertos recentemente',
    all: (count: string) => `Todos os aplicativos (${count})`,
    hidden: 'Ocultos no seu painel',
    found: (count: number) => (count < 2 ? `${count} aplicativo` : `${count} aplicativos`),
    noMatches: (query: string) => `Nenhum aplicativo corresponde a “${query}”`,
    noMatchesText: 'Tente outro nome ou pressione Enter para perguntar ao assistente.',
    none: 'Nenhum aplicativo foi atribuído a você',
    noneText: 'O administrador atribui os aplicativos no Okta.',
    ask: 'Perguntar ao assistente',
    dashboard: 'Abrir seu painel do Okta',
    clear: 'Limpar',
    keys: { open: 'Abrir', background: 'Em segundo plano', copy: 'Copiar link', ctrl: 'Ctrl' },
    unsafeLink: 'Não aberto: o link leva para fora da sua organização',
    copyLink: (label: string) => `Copiar o link para ${label} (Alt+C)`,
    more: 'Mais (Alt+M)',
    close: 'Fechar',
    copied: 'Link copiado',
    copyFailed: 'Falha ao copiar',
    updated: (age: string | null) => (age === null ? 'Tudo atualizado' : `Atualizado ${age}`),
    outdated: (reason: string, age: string | null) =>
      age === null ? `${reason} · Não atualizado` : `${reason} · Atualizado ${age}`,
    updating: 'Atualizando…',
    refresh: 'Atualizar agora',
    menu: 'Menu',
    panel: 'Abrir o assistente',
    panelWithKeys: (keys: string) => `Abrir o assistente (${keys})`,
    options: 'Opções',
    switchUser: 'Trocar de usuário',
    signOut: 'Sair',
    setUpTitle: 'Conecte sua organização Okta',
    setUpText: 'Peça à TI duas informações, uma única vez: seu domínio do Okta e um ID do cliente.',
    setUp: 'Configurar',
    signInTitle: 'Faça login para ver seus aplicativos',
    signInAgain: 'Faça login novamente para atualizar esta lista',
    signIn: 'Fazer login',
    loading: 'Carregando seus aplicativos',
  },

  pins: PIN_TEXTS,
  panel: PANEL_TEXTS,

  welcome: {
    title: 'Boas-vindas',
    lead: 'Abra seus aplicativos com um atalho ou faça uma pergunta.',
    progress: 'Configuração',
    steps: { connect: 'Conectar', 'sign-in': 'Fazer login', ready: 'Pronto' },
    stepDone: 'concluído',
    connectTitle: 'Conecte o Okta da sua empresa',
    where: 'Onde você faz login no Okta?',
    whereHint:
      'Por exemplo, acme.okta.com. Você também pode colar o endereço de uma página do seu painel do Okta ou o convite que a TI enviou.',
    invitedTo: (host: string) => `Convite para ${host}`,
    invitedDetails: 'Continue somente se é aqui que você faz login no Okta no trabalho.',
    invitationProblems: {
      newer:
        'Este convite é para uma versão mais recente. Atualize esta extensão e cole o convite novamente.',
      damaged:
        'Este convite está incompleto ou foi alterado. Copie o convite inteiro da mensagem e cole-o novamente.',
      invalid: 'Este convite não indica uma organização Okta. Peça um novo à TI.',
    },
    continue: 'Continuar',
    connectAndSignIn: 'Conectar e fazer login',
    permission: (host: string) =>
      `O navegador vai pedir para permitir que esta extensão acesse ${host}. Escolha Permitir.`,
    noClientId: 'Não tenho um ID do cliente',
    noClientIdText:
      'A TI obtém um no Okta, uma única vez para todos. Envie esta solicitação pronta:',
    mail: 'Enviar e-mail à TI',
    mailSubject: 'Configurar o “Okta End User Assistant” no Okta',
    inviteHint:
      'Quando tudo estiver funcionando para você, convide as outras pessoas: em Opções > Convidar pessoas, você gera um código que preenche os dois valores.',
    signInTitle: (host: string) => `Faça login em ${host}`,
    permissionForSignIn:
      'Se o navegador pedir para permitir que esta extensão acesse sua organização Okta, escolha Permitir.',
    otherWays: 'Outras formas de conexão',
    readyTitle: 'Tudo pronto',
    tryIt: 'Abra seu primeiro aplicativo: digite o nome e pressione Enter.',
    loading: 'Buscando seus aplicativos no Okta…',
    next: 'De agora em diante',
    pin: 'Mantenha à vista',
    pinText:
      'Clique no ícone de quebra-cabeça ao lado da barra de endereço e depois no alfinete ao lado de Okta End User Assistant.',
    allOptions: 'Todas as opções',
  },

  tools: PT_BR_TOOLS,
};
