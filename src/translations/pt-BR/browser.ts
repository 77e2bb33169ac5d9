import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'Seus aplicativos e seu perfil do Okta a um atalho ou uma pergunta de distância. Independente da Okta, Inc.',
  findApp: 'Encontrar um aplicativo',
  openAssistant: 'Abrir o assistente',
  firstRow: 'Abrir o melhor resultado ou perguntar ao assistente',
  pressEnter: '{app} – pressione Enter para abrir',
  open: '{app} – abrir',
  notOpened: '{app} – não aberto: o link leva para fora da sua organização',
  ask: 'Perguntar ao assistente: {prompt}',
  oneRequest: '1 solicitação aguardando',
  requests: '{count} solicitações aguardando',
};
