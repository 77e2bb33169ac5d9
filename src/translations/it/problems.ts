import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { scopeMissing, SIGN_IN_PROBLEM_TEXTS } from './sign-in-problems.ts';

/** Problems as the user reads them, in Italian. */
export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEM_TEXTS,

  NOT_CONFIGURED: () => ({
    title: 'Nessuna organizzazione Okta connessa',
    text: 'Aggiungi prima il tuo dominio Okta e il tuo ID client nelle opzioni.',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Questo non è un dominio Okta',
    text: orgUrlText(problem),
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'Nessun sito a questo indirizzo',
    text: `Il sito ${orgUrl} non risponde. Controlla che sia scritto correttamente e che questo dispositivo sia connesso a Internet.`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'Questo indirizzo non è di un’organizzazione Okta',
    text: `Il sito ${orgUrl} non risponde come Okta. Usa l’indirizzo in cui accedi a Okta. Se è proprio quello, qualcosa in questa rete, come un Wi-Fi per ospiti o un proxy web, potrebbe rispondere al suo posto.`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'La tua organizzazione Okta potrebbe aver cambiato indirizzo',
    text: `Il sito ${orgUrl} reindirizza a un altro indirizzo. Se la tua organizzazione ha cambiato nome, connetti il nuovo indirizzo nelle opzioni. Altrimenti, qualcosa su questa rete potrebbe interferire, ad esempio un Wi-Fi per ospiti o un proxy web.`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'Impossibile usare questa organizzazione Okta',
    text: 'La sua configurazione non consente un accesso sicuro.',
    administrator:
      'Okta End User Assistant rifiuta i metadati della nostra organizzazione. Ti chiedo di verificare l’URL dell’organizzazione e il dominio personalizzato.',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'L’accesso alla tua organizzazione Okta è disattivato',
    text: `Il browser impedisce a questa estensione di accedere a ${orgUrl}. Riprova e scegli «Consenti» quando il browser lo chiede.`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'Questo non è un ID client',
    text: 'Un ID client contiene solo lettere e cifre e spesso inizia con 0oa. Il tuo amministratore lo trova nella scheda General dell’app in Okta.',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'Questo account non esiste più',
    text: 'Scegli un altro account o aggiungilo di nuovo nelle opzioni.',
  }),

  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () => ({
    title: 'Impossibile raggiungere Okta',
    text: 'Controlla la connessione, la VPN o il proxy, poi riprova.',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Qualcosa nella tua rete ha risposto al posto di Okta',
    text: 'Un proxy web, una VPN o una rete per ospiti si frappone. Accedi alla rete o passa a un’altra, poi riprova.',
    administrator: `Nella mia rete, una pagina web che non è di Okta risponde al posto di ${orgUrl}.`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Okta ha negato l’accesso',
    text: 'Le impostazioni della tua organizzazione non lo consentono. Riprovare non servirà.',
    administrator: withErrorId(`Okta mi nega la lettura dei miei dati (${status})`, errorId),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `Troppe richieste; prossimo tentativo: ${time(retryAt)}`,
    text: 'Fino ad allora Okta limita le richieste della tua organizzazione.',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Okta ha un problema',
    text: 'Il problema riguarda Okta e di solito è temporaneo. Riprova tra poco.',
    administrator:
      errorId === null ? null : withErrorId('L’API di Okta segnala un errore', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Okta ha rifiutato la richiesta',
    text: 'Okta ha risposto, ma non ha potuto eseguire la richiesta. È improbabile che riprovare serva. Se il problema si ripete, segnalalo.',
    administrator: withErrorId(
      `Okta rifiuta una richiesta di Okta End User Assistant (${rejectionCode(status, errorCode)})`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Okta ha inviato una risposta imprevista',
    text: 'Impossibile leggere la risposta. Riprova. Se il problema persiste, segnalalo.',
    administrator: `Okta End User Assistant non può leggere la risposta di Okta a ${displayText(path, 100)}.`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'Inserisci di nuovo il token API',
    text: 'Non viene mai salvato su disco, quindi va inserito una volta a ogni avvio del browser.',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'Okta non accetta questo token API',
    text: 'Potrebbe essere revocato, inutilizzato da 30 giorni, scritto male o limitato ad altre reti. Creane uno nuovo in Okta, in Security > API > Tokens.',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'Impossibile usare questa chiave privata',
    text: serviceKeyText(reason),
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'Okta non accetta questa app di servizio',
    text: 'Controlla il suo ID client, la chiave e le impostazioni.',
    administrator:
      'Ti chiedo di verificare l’app API Services in Okta: è attiva, la sua autenticazione client è «Public key / Private key» con questa chiave, l’ambito okta.users.read è concesso e ha un ruolo di amministratore.',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'La tua organizzazione non consente questo tipo di connessione',
    text: 'Per connetterti, accedi a Okta.',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: 'Il criterio della tua organizzazione deve essere corretto',
    text: 'Imposta la tua organizzazione Okta, ma non può essere letto. Finché un amministratore non lo corregge, non è possibile connettere alcuna organizzazione.',
    administrator: `Correggi il criterio gestito di Okta End User Assistant: orgUrl e clientId devono essere entrambi impostati e validi (non applicato: ${keys}). Fino ad allora non consente alcuna organizzazione Okta.`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'Okta non riconosce questo utente',
    text: `Nessun utente di questa organizzazione ha il nome utente ${displayText(login, 100)}, oppure questa connessione non può vederlo.`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'Questa app non ti è assegnata',
    text: 'Potrebbe essere stata rimossa dalla tua dashboard Okta. Chiedi quali sono le tue app per vedere l’elenco attuale.',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: 'In Okta è attivo un altro account',
    text: `Hai effettuato l’accesso a Okta come ${displayText(login, 100)}. Questo link si aprirebbe in quell’account.`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `${displayText(label, 60)}: apertura bloccata`,
    text: 'Il link porta fuori dalla tua organizzazione, quindi non è sicuro aprirlo.',
    administrator: `Il link a ${displayText(label, 60)} nei miei link alle app Okta non è un link https della nostra organizzazione.`,
  }),
  INPUT_INVALID: () => ({
    title: 'Non è stato possibile completare la ricerca',
    text: 'Prova a riformulare.',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'Questa funzione è disattivata',
    text: 'È stata disattivata da te o dal tuo amministratore. Puoi controllare nelle opzioni.',
  }),
  QUESTION_GONE: () => ({
    title: 'Questa richiesta è scaduta',
    text: 'Non è stato condiviso nulla. Se l’assistente ripete la richiesta, potrai decidere di nuovo.',
  }),
  CANCELLED: () => ({
    title: 'Interrotto',
    text: 'Hai interrotto l’operazione prima della fine.',
  }),
  WORKER_UNREACHABLE: () => ({
    title: 'L’estensione non risponde',
    text: 'Riprova. Se il problema persiste, disattiva e riattiva l’estensione nelle impostazioni delle estensioni del browser.',
  }),
  INTERNAL: () => ({
    title: 'Si è verificato un problema',
    text: 'Non è stato modificato nulla. Riprova. Se il problema persiste, segnalalo.',
  }),
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. ID errore di Okta: ${displayText(errorId, 60)}.`;
}

function orgUrlText(problem: OrgUrlProblem): string {
  switch (problem) {
    case 'empty':
      return 'Inserisci l’indirizzo in cui accedi, ad esempio acme.okta.com.';
    case 'not-a-domain':
      return 'Un dominio Okta è simile a acme.okta.com o login.acme.com.';
    case 'not-https':
      return 'Okta usa https. Ometti tutto ciò che precede il dominio.';
    case 'has-credentials':
      return 'Ometti il nome utente e la password. L’accesso avviene sulla pagina di Okta.';
    case 'has-port':
      return 'Ometti la porta. Okta usa quella predefinita.';
    case 'ip-address':
      return 'Inserisci il nome dell’organizzazione, ad esempio acme.okta.com, non un indirizzo IP.';
    case 'okta-itself':
      return 'Questo è il sito di Okta. La tua organizzazione ha un nome proprio, ad esempio acme.okta.com.';
  }
}

function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'Il browser non ha più questa chiave. Incolla di nuovo la chiave privata.';
    case 'not-pem':
      return 'Incollala per intero, da «-----BEGIN PRIVATE KEY-----» a «-----END PRIVATE KEY-----».';
    case 'several':
      return 'Questo testo contiene più chiavi private. Incollane una sola.';
    case 'jwk':
      return 'Questa è la chiave in formato JSON. Scegli PEM in Okta quando copi la chiave privata.';
    case 'pkcs1':
      return 'Questa chiave è in un formato meno recente. Convertila in PKCS#8 con «openssl pkcs8 -topk8 -nocrypt», poi incolla il risultato.';
    case 'encrypted':
      return 'Questa chiave è crittografata con una password. Decrittografala con «openssl pkcs8 -topk8 -nocrypt», poi incolla il risultato.';
    case 'public-key':
      return 'Questa è la chiave pubblica, destinata a Okta. Incolla la chiave privata.';
    case 'certificate':
      return 'Questo è un certificato. Incolla la chiave privata.';
    case 'kind':
      return 'Questo tipo di chiave non è supportato. Okta accetta chiavi RSA e chiavi EC su P-256, P-384 o P-521.';
    case 'too-short':
      return 'Questa chiave RSA è troppo corta per essere sicura. Usa almeno 2048 bit.';
    case 'unreadable':
      return 'Questa chiave privata è danneggiata. Copiala di nuovo.';
  }
}
