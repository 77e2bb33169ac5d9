import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'Ihre Okta-Apps und Ihr Profil: eine Taste oder eine Frage genügt. Unabhängig von Okta, Inc.',
  findApp: 'App suchen',
  openAssistant: 'Assistenten öffnen',
  firstRow: 'Besten Treffer öffnen oder den Assistenten fragen',
  pressEnter: '{app} – mit der Eingabetaste öffnen',
  open: '{app} – öffnen',
  notOpened: '{app} – nicht geöffnet: Der Link führt nicht zu Ihrer Okta-Organisation',
  ask: 'Assistenten fragen: {prompt}',
  oneRequest: '1 Anfrage wartet',
  requests: '{count} Anfragen warten',
};
