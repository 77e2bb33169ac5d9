import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'Le tue app e il tuo profilo Okta, a portata di scorciatoia o di domanda. Indipendente da Okta, Inc.',
  findApp: 'Trova un’app',
  openAssistant: 'Apri l’assistente',
  firstRow: 'Apri il risultato migliore o chiedi all’assistente',
  pressEnter: '{app} – premi Invio per aprirla',
  open: '{app} – apri',
  notOpened: '{app} – non aperta: il link porta fuori dalla tua organizzazione',
  ask: 'Chiedi all’assistente: {prompt}',
  oneRequest: '1 richiesta in attesa',
  requests: '{count} richieste in attesa',
};
