import { displayText } from '../../domain/display-text.ts';
import type { ProblemsTranslation } from '../translation.ts';

/** Problems with signing in, in Italian. */
export const SIGN_IN_PROBLEM_TEXTS = {
  SIGN_IN_REQUIRED: () => ({
    title: 'Accedi per continuare',
    text: 'Okta deve sapere chi sei.',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'Hai chiuso la finestra di accesso',
    text: 'Se Okta ha mostrato una pagina di errore, l’URI di reindirizzamento o l’ID client potrebbe non corrispondere.',
    administrator:
      'Ti chiedo di verificare che l’URI di reindirizzamento registrato per l’app Okta End User Assistant sia esattamente quello mostrato nelle sue opzioni.',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'L’accesso è stato interrotto',
    text: 'Il browser ha sospeso l’estensione prima del termine dell’accesso. Accedi di nuovo.',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'Una finestra di accesso è già aperta',
    text: 'Completa l’accesso in quella finestra, oppure chiudila e riprova.',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'Questa app non ti è assegnata',
    text: 'Okta ti riconosce, ma l’app Okta End User Assistant non ti è assegnata.',
    administrator: 'Ti chiedo di assegnarmi l’app Okta End User Assistant in Okta.',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'Un criterio di accesso ha bloccato l’operazione',
    text: 'Un criterio della tua organizzazione ha bloccato l’accesso, ad esempio per via del dispositivo o della rete.',
    administrator:
      'Un criterio di accesso impedisce di accedere all’app Okta End User Assistant. Ti chiedo di verificare il criterio di autenticazione dell’app.',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'L’URI di reindirizzamento non è registrato',
    text: 'Okta non riconosce l’URI di reindirizzamento di questa estensione, quindi non è possibile completare l’accesso.',
    administrator: `Ti chiedo di aggiungere ${redirectUri} come URI di reindirizzamento di accesso all’app Okta End User Assistant in Okta.`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'Errore in una pagina di accesso',
    text: 'Il browser ha chiuso la finestra di accesso perché una sua pagina ha segnalato un errore, ad esempio una password errata. Riprova.',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'Okta non riconosce questo ID client',
    text: 'Controlla di averlo copiato per intero. Se l’hai fatto, le impostazioni dell’app in Okta potrebbero essere errate.',
    administrator:
      'Ti chiedo di verificare l’app Okta End User Assistant: tipo Native, attiva, PKCE, grant Authorization Code e Refresh Token.',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Okta ha negato l’accesso',
    text: 'Riprova.',
    administrator: `L’accesso all’app Okta End User Assistant non riesce e restituisce «${displayText(error, 60)}».`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'La risposta di accesso non è attendibile',
    text: 'Nulla dimostra che provenga dalla tua organizzazione Okta, quindi è stata scartata. Riprova. Se il problema persiste, segnalalo.',
    administrator: `Okta End User Assistant ha rifiutato una risposta di accesso perché questa verifica non è riuscita: ${displayText(check, 60)}.`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: 'Al momento non è possibile accedere a Okta',
    text: 'Okta o la tua rete ha un problema temporaneo. Riprova tra poco.',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'L’orologio di questo dispositivo non è corretto',
    text: `${clockText(aheadMinutes)} Imposta data e ora automatiche, poi riprova.`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Okta rifiuta la chiave di questo browser',
    text: 'Accedere di nuovo non serve. Riprova più tardi. Se il problema persiste, avvisa il tuo amministratore.',
    administrator:
      'Okta rifiuta le prove DPoP dell’app Okta End User Assistant. Ti chiedo di verificare l’impostazione DPoP dell’app e se un proxy rimuove le intestazioni DPoP o DPoP-Nonce.',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'Okta ha scambiato questa estensione per una pagina web',
    text: 'Okta ha negato l’ultimo passaggio dell’accesso. Riavvia il browser e riprova. Se il problema persiste, segnalalo.',
  }),
} satisfies Partial<ProblemsTranslation['problems']>;

/** A permission is missing on the app in Okta. */
export function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'L’assistente non può ancora leggere i tuoi dati Okta',
    text: 'All’app manca un’autorizzazione in Okta. Solo un amministratore può concederla.',
    administrator: `Ti chiedo di concedere l’ambito ${displayText(scope, 100)} all’app Okta End User Assistant (scheda Okta API Scopes).`,
  };
}

function clockText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'È diverso da quello di Okta.';
  const minutes = Math.abs(aheadMinutes);
  const hours = Math.round(minutes / 60);
  const amount =
    minutes < 120 ? `${minutes} ${minutes === 1 ? 'minuto' : 'minuti'}` : `${hours} ore`;
  return `È ${aheadMinutes < 0 ? 'indietro' : 'avanti'} di ${amount} rispetto a quello di Okta.`;
}
