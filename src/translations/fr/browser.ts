import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'Vos applications et votre profil Okta, à portée d’un raccourci ou d’une question. Extension indépendante d’Okta, Inc.',
  findApp: 'Rechercher une application',
  openAssistant: 'Ouvrir l’assistant',
  firstRow: 'Ouvrir le meilleur résultat ou interroger l’assistant',
  pressEnter: '{app} – appuyez sur Entrée pour ouvrir',
  open: '{app} – ouvrir',
  notOpened: '{app} – non ouverte : son lien mène en dehors de votre organisation',
  ask: 'Interroger l’assistant : {prompt}',
  oneRequest: '1 demande en attente',
  requests: '{count} demandes en attente',
};
