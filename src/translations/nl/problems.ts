import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { SIGN_IN_PROBLEMS } from './sign-in-problems.ts';

export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEMS,

  NOT_CONFIGURED: () => ({
    title: 'Nog niet verbonden met een Okta-organisatie',
    text: 'Voeg eerst je Okta-domein en client-ID toe in Opties.',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Dat is geen Okta-domein',
    text: ORG_URL_TEXTS[problem],
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'Geen site op dat adres',
    text: `De site op ${orgUrl} reageert niet. Controleer de spelling en of dit apparaat online is.`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'Dat adres is geen Okta-organisatie',
    text: `De site op ${orgUrl} reageert niet zoals Okta. Gebruik het adres waar je je aanmeldt bij Okta. Als dit dat adres is, antwoordt er misschien iets anders in dit netwerk, zoals gastwifi of een webgateway.`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'Je Okta-organisatie is misschien verhuisd',
    text: `De site op ${orgUrl} leidt door naar een ander adres. Als de naam van je organisatie is gewijzigd, verbind je in Opties het nieuwe adres. Zo niet, dan zit er misschien iets op dit netwerk tussen, zoals gastwifi of een webgateway.`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'Deze Okta-organisatie kan niet worden gebruikt',
    text: 'Met deze configuratie kun je je niet veilig aanmelden.',
    administrator:
      'De Okta End User Assistant weigert de metadata van onze organisatie. Kun je de URL en het aangepaste domein van de organisatie controleren?',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'De toegang tot je Okta-organisatie is uitgeschakeld',
    text: `Je browser blokkeert de toegang van deze extensie tot ${orgUrl}. Probeer het opnieuw en kies “Toestaan” als de browser erom vraagt.`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'Dat is geen client-ID',
    text: 'Een client-ID bestaat alleen uit letters en cijfers en begint vaak met 0oa. Je beheerder vindt de ID in Okta op het tabblad General van de app.',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'Dat account bestaat niet meer',
    text: 'Kies een ander account of voeg het opnieuw toe in Opties.',
  }),

  NETWORK_UNAVAILABLE: () => ({
    title: 'Okta is niet bereikbaar',
    text: 'Controleer je verbinding, VPN of proxy en probeer het opnieuw.',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Iets in je netwerk antwoordde in plaats van Okta',
    text: 'Er zit een webgateway, VPN of gastnetwerk tussen. Meld je aan bij het netwerk of kies een ander netwerk en probeer het opnieuw.',
    administrator: `In mijn netwerk geeft een webpagina die niet van Okta is antwoord namens ${orgUrl}.`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Okta heeft de toegang geweigerd',
    text: 'De instellingen van je organisatie staan dit niet toe. Opnieuw proberen helpt niet.',
    administrator: withErrorId(
      `Okta weigert het lezen van mijn eigen gegevens (${status})`,
      errorId,
    ),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `Te veel verzoeken: probeer het na ${time(retryAt)} opnieuw`,
    text: 'Tot dan beperkt Okta het aantal verzoeken van je organisatie.',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Er is een storing bij Okta',
    text: 'Dit ligt aan Okta en is meestal tijdelijk. Probeer het zo meteen opnieuw.',
    administrator: errorId === null ? null : withErrorId('De API van Okta meldt een fout', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Okta heeft het verzoek afgewezen',
    text: 'Okta heeft geantwoord, maar kon het verzoek niet uitvoeren. Opnieuw proberen helpt waarschijnlijk niet. Meld het als dit vaker gebeurt.',
    administrator: withErrorId(
      `Okta wijst een verzoek van de Okta End User Assistant af (${rejectionCode(status, errorCode)})`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Okta gaf een onverwacht antwoord',
    text: 'Het antwoord kon niet worden gelezen. Probeer het opnieuw. Meld het als dit vaker gebeurt.',
    administrator: `De Okta End User Assistant kan het antwoord van Okta op ${displayText(path, 100)} niet lezen.`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'Voer het API-token opnieuw in',
    text: 'Het wordt nooit op schijf opgeslagen, dus je voert het na elke start van de browser één keer in.',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'Okta accepteert dit API-token niet',
    text: 'Misschien is het ingetrokken, 30 dagen niet gebruikt, verkeerd getypt of beperkt tot andere netwerken. Maak een nieuw token in Okta via Security > API > Tokens.',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'Die privésleutel kan niet worden gebruikt',
    text: SERVICE_KEY_TEXTS[reason],
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'Okta accepteert deze service-app niet',
    text: 'Controleer de client-ID, de sleutel en de instellingen.',
    administrator:
      'Kun je controleren of de app van het type API Services in Okta actief is, “Public key / Private key” met deze sleutel gebruikt als clientauthenticatie en zowel de scope okta.users.read als een beheerdersrol heeft?',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'Je organisatie staat dit soort verbinding niet toe',
    text: 'Maak verbinding door je aan te melden bij Okta.',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: 'Het beleid van je organisatie moet worden gecorrigeerd',
    text: 'Het stelt je Okta-organisatie in, maar kan niet worden gelezen. Totdat een beheerder dit oplost, kan er geen organisatie worden verbonden.',
    administrator: `Corrigeer het beheerde beleid van de Okta End User Assistant: orgUrl en clientId moeten allebei ingesteld en geldig zijn (niet toegepast: ${keys}). Tot die tijd staat het geen Okta-organisatie toe.`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'Okta herkent die gebruiker niet',
    text: `Geen gebruiker in deze organisatie heeft de gebruikersnaam ${displayText(login, 100)}, of deze verbinding heeft geen toegang tot die gebruiker.`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'Die app is niet aan je toegewezen',
    text: 'Misschien is de app van je Okta-dashboard verwijderd. Vraag naar je apps om de huidige lijst te zien.',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: 'Er is een ander account aangemeld bij Okta',
    text: `Je bent bij Okta aangemeld als ${displayText(login, 100)}. Deze link zou in dat account worden geopend.`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `${displayText(label, 60)} is niet geopend`,
    text: 'De link leidt niet naar je Okta-organisatie en is dus niet veilig om te openen.',
    administrator: `De link naar ${displayText(label, 60)} in mijn Okta-applinks is geen https-link van onze organisatie.`,
  }),
  INPUT_INVALID: () => ({
    title: 'Dat kon ik niet opzoeken',
    text: 'Probeer het anders te formuleren.',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'Dit is uitgeschakeld',
    text: 'Jij of je beheerder heeft dit uitgeschakeld. Je kunt dit controleren in Opties.',
  }),
  QUESTION_GONE: () => ({
    title: 'Dit verzoek is verlopen',
    text: 'Er is niets gedeeld. Als de assistent het opnieuw vraagt, kun je opnieuw beslissen.',
  }),
  CANCELLED: () => ({
    title: 'Gestopt',
    text: 'Je hebt dit gestopt voordat het klaar was.',
  }),
  WORKER_UNREACHABLE: () => ({
    title: 'De extensie reageert niet',
    text: 'Probeer het opnieuw. Gebeurt dit vaker, schakel de extensie dan uit en weer in via de extensie-instellingen van je browser.',
  }),
  INTERNAL: () => ({
    title: 'Er is iets misgegaan',
    text: 'Er is niets gewijzigd. Probeer het opnieuw. Meld het als dit vaker gebeurt.',
  }),
};

/** What is wrong with a typed Okta domain, and what to enter instead. */
const ORG_URL_TEXTS: Readonly<Record<OrgUrlProblem, string>> = {
  empty: 'Voer het adres in waar je je aanmeldt, bijvoorbeeld acme.okta.com.',
  'not-a-domain': 'Een Okta-domein ziet eruit als acme.okta.com of login.acme.com.',
  'not-https': 'Okta gebruikt https. Laat alles vóór het domein weg.',
  'has-credentials':
    'Laat de gebruikersnaam en het wachtwoord weg. Je meldt je aan op de pagina van Okta zelf.',
  'has-port': 'Laat de poort weg. Okta gebruikt de standaardpoort.',
  'ip-address': 'Voer de naam van de organisatie in, bijvoorbeeld acme.okta.com, en geen IP-adres.',
  'okta-itself':
    'Dat is de site van Okta zelf. Je organisatie heeft een eigen naam, bijvoorbeeld acme.okta.com.',
};

/** What is wrong with a pasted private key, and what to paste. */
const SERVICE_KEY_TEXTS: Readonly<Record<ServiceKeyProblem, string>> = {
  missing: 'De browser heeft deze sleutel niet meer. Plak de privésleutel opnieuw.',
  'not-pem':
    'Plak de hele sleutel, van “-----BEGIN PRIVATE KEY-----” tot en met “-----END PRIVATE KEY-----”.',
  several: 'Deze tekst bevat meer dan één privésleutel. Plak er één.',
  jwk: 'Dit is de sleutel als JSON. Kies PEM in Okta wanneer je de privésleutel kopieert.',
  pkcs1:
    'Deze sleutel heeft een oudere indeling. Zet hem om naar PKCS#8 met “openssl pkcs8 -topk8 -nocrypt” en plak het resultaat.',
  encrypted:
    'Deze sleutel is versleuteld met een wachtwoord. Ontsleutel hem met “openssl pkcs8 -topk8 -nocrypt” en plak het resultaat.',
  'public-key': 'Dit is de openbare sleutel, die in Okta thuishoort. Plak de privésleutel.',
  certificate: 'Dit is een certificaat. Plak de privésleutel.',
  kind: 'Dit type sleutel wordt niet ondersteund. Okta accepteert RSA-sleutels en EC-sleutels op P-256, P-384 of P-521.',
  'too-short': 'Deze RSA-sleutel is te kort om veilig te zijn. Gebruik minstens 2048 bits.',
  unreadable: 'Deze privésleutel is beschadigd. Kopieer hem opnieuw.',
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. Fout-ID van Okta: ${displayText(errorId, 60)}.`;
}
