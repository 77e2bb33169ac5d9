import type { AssistantTranslation } from '../translation.ts';

export const GUIDE_TEXTS: AssistantTranslation['guide'] = {
  intro: 'Pergunte com suas próprias palavras, por exemplo:',
  groups: {
    profile: 'Seu perfil',
    apps: 'Seus aplicativos',
    list: 'Depois de uma lista',
    panel: 'Esta extensão',
  },
  prompts: {
    ask: 'O que posso perguntar?',
    wholeProfile: 'Mostre meu perfil do Okta',
    fields: {
      title: 'Quais são meu cargo e meu departamento?',
      manager: 'Quem é o meu gestor?',
      email: 'Qual é o meu e-mail?',
      primaryPhone: 'Qual é o meu número de telefone?',
      mobilePhone: 'Qual é o meu número de celular?',
      employeeNumber: 'Qual é o meu número de matrícula?',
      costCenter: 'Qual é o meu centro de custo?',
      login: 'Qual é o meu nome de usuário?',
      lastLogin: 'Quando entrei pela última vez?',
      passwordChanged: 'Quando alterei minha senha pela última vez?',
    },
    list: 'Quais aplicativos eu tenho?',
    listSome: 'Quais aplicativos do {words} eu tenho?',
    have: 'Eu tenho o {label}?',
    open: 'Abra o {label}',
    link: 'Me dê o link do {label}',
    second: 'Abra o segundo',
    byName: 'Ordenar por nome',
    recent: 'Mostrar aplicativos abertos recentemente',
    only: 'Só os do {words}',
    rest: 'Mostre o restante',
    panel: {
      refresh: 'Atualizar meus aplicativos',
      'new-chat': 'Novo chat',
      shortcuts: 'Atalhos de teclado',
      options: 'Abrir opções',
      'switch-user': 'Trocar de usuário',
      'sign-out': 'Sair',
    },
    helpDesk: 'Como falo com o suporte?',
  },
};

export const LAST_LIST_TEXTS: AssistantTranslation['last-list'] = {
  byName: 'Aqui estão por nome.',
  byRecent:
    'Aqui estão, os últimos abertos primeiro. O Okta não informa quando um aplicativo foi atribuído a você.',
  rest: 'Aqui estão os outros.',
  complete: 'Você está vendo a lista inteira.',
  only: '“{query}” nessa lista: {count}.',
  onlyNone: 'Nenhum aplicativo dessa lista corresponde a “{query}”.',
  noPosition: 'Essa lista mostra {count}, então não há número {position}.',
  recent: 'Estes foram os últimos que você abriu.',
  recentNone: 'Você ainda não abriu nenhum aplicativo aqui.',
  hidden: 'Estes estão ocultos no seu painel.',
  hiddenNone: 'Nenhum aplicativo está oculto no seu painel.',
  startingWith: 'Aplicativos que começam com “{letters}”: {count}.',
  refreshed: 'Consultei o Okta novamente. Você tem {total}.',
  added: 'Novos: {labels}.',
};
