import { displayText } from '../../domain/display-text.ts';
import type { ProblemsTranslation } from '../translation.ts';

type SignInProblem =
  | `SIGN_IN_${string}`
  | 'CLOCK_WRONG'
  | 'DPOP_REFUSED'
  | 'OKTA_SCOPE_MISSING'
  | 'ORIGIN_REFUSED'
  | 'REDIRECT_URI_REFUSED';

type Problems = ProblemsTranslation['problems'];

/** Problems with signing in. */
export const SIGN_IN_PROBLEMS: Pick<Problems, Extract<keyof Problems, SignInProblem>> = {
  SIGN_IN_REQUIRED: () => ({
    title: 'Meld je aan om door te gaan',
    text: 'Okta moet weten wie je bent.',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'Je hebt het aanmeldvenster gesloten',
    text: 'Als Okta daar een foutpagina toonde, klopt de omleidings-URI of de client-ID misschien niet.',
    administrator:
      'Kun je controleren of de omleidings-URI die voor de app Okta End User Assistant is geregistreerd, precies gelijk is aan die in Opties van de extensie?',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'Het aanmelden is onderbroken',
    text: 'De browser heeft de extensie onderbroken voordat het aanmelden klaar was. Meld je opnieuw aan.',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'Er is al een aanmeldvenster open',
    text: 'Rond het aanmelden daar af, of sluit dat venster en probeer het opnieuw.',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'Deze app is niet aan je toegewezen',
    text: 'Okta herkent je, maar de app Okta End User Assistant is niet aan je toegewezen.',
    administrator: 'Kun je de app Okta End User Assistant in Okta aan mij toewijzen?',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'Een aanmeldbeleid blokkeert het aanmelden',
    text: 'Het beleid van je organisatie staat dit niet toe, bijvoorbeeld vanwege je apparaat of netwerk.',
    administrator:
      'Een aanmeldbeleid blokkeert het aanmelden bij de app Okta End User Assistant. Kun je het authenticatiebeleid van de app controleren?',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  OKTA_SCOPE_MISSING: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'De omleidings-URI is niet geregistreerd',
    text: 'Okta herkent de omleidings-URI van deze extensie niet, waardoor het aanmelden niet kan worden afgerond.',
    administrator: `Kun je ${redirectUri} als omleidings-URI (Sign-in redirect URI) toevoegen aan de app Okta End User Assistant in Okta?`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'Er ging iets mis op een aanmeldpagina',
    text: 'De browser heeft het aanmeldvenster gesloten omdat een pagina daarin een fout meldde, zoals een onjuist wachtwoord. Probeer het opnieuw.',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'Okta herkent deze client-ID niet',
    text: 'Controleer of je de hele ID hebt gekopieerd. Zo ja, dan kloppen de instellingen van de app in Okta misschien niet.',
    administrator:
      'Kun je controleren of Okta End User Assistant een actieve native app is, met PKCE en de grants Authorization Code en Refresh Token?',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Okta heeft het aanmelden geweigerd',
    text: 'Probeer het opnieuw.',
    administrator: `Aanmelden bij de app Okta End User Assistant mislukt met “${displayText(error, 60)}”.`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'De aanmeldreactie was niet te vertrouwen',
    text: 'Er was geen bewijs dat de reactie van je Okta-organisatie kwam, dus die is genegeerd. Probeer het opnieuw. Meld het als dit vaker gebeurt.',
    administrator: `De Okta End User Assistant heeft een aanmeldreactie geweigerd omdat deze controle is mislukt: ${displayText(check, 60)}.`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: 'Okta kan je nu niet aanmelden',
    text: 'Er is een tijdelijk probleem bij Okta of met je netwerk. Probeer het zo meteen opnieuw.',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'De klok van dit apparaat staat verkeerd',
    text: `${clockErrorText(aheadMinutes)} Laat de datum en tijd automatisch instellen en probeer het opnieuw.`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Okta weigert de sleutel van deze browser',
    text: 'Opnieuw aanmelden helpt niet. Probeer het later nog eens. Vertel het je beheerder als dit vaker gebeurt.',
    administrator:
      'Okta weigert de DPoP-bewijzen van de app Okta End User Assistant. Kun je de DPoP-instelling van de app controleren, en of een proxy de headers DPoP of DPoP-Nonce verwijdert?',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'Okta zag deze extensie aan voor een webpagina',
    text: 'Okta heeft de laatste stap van het aanmelden geweigerd. Start de browser opnieuw en probeer het nog eens. Meld het als dit vaker gebeurt.',
  }),
};

function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'De assistent kan je Okta-gegevens nog niet lezen',
    text: 'De app in Okta mist een machtiging. Alleen een beheerder kan die verlenen.',
    administrator: `Kun je de scope ${displayText(scope, 100)} verlenen aan de app Okta End User Assistant (tabblad Okta API Scopes)?`,
  };
}

function clockErrorText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'De klok wijkt af van die van Okta.';
  const minutes = Math.abs(aheadMinutes);
  const amount =
    minutes === 1
      ? '1 minuut'
      : minutes < 120
        ? `${minutes} minuten`
        : `${Math.round(minutes / 60)} uur`;
  return `De klok loopt ${amount} ${aheadMinutes < 0 ? 'achter' : 'voor'} op die van Okta.`;
}
