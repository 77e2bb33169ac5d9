import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'Je Okta-apps en -profiel, met één toetsaanslag of één vraag. Onafhankelijk van Okta, Inc.',
  findApp: 'App zoeken',
  openAssistant: 'Assistent openen',
  firstRow: 'Beste resultaat openen of de assistent iets vragen',
  pressEnter: '{app} – druk op Enter om te openen',
  open: '{app} – openen',
  notOpened: '{app} – niet geopend: de link leidt niet naar je Okta-organisatie',
  ask: 'Aan de assistent vragen: {prompt}',
  oneRequest: '1 verzoek wacht',
  requests: '{count} verzoeken wachten',
};
