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
    title: 'Melden Sie sich an, um fortzufahren',
    text: 'Okta muss wissen, wer Sie sind.',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'Sie haben das Anmeldefenster geschlossen',
    text: 'Wenn Okta dort eine Fehlerseite angezeigt hat, stimmt möglicherweise die Umleitungs-URI oder die Client-ID nicht.',
    administrator:
      'Bitte prüfen Sie, ob die für die App „Okta End User Assistant“ registrierte Umleitungs-URI genau mit der in den Optionen der Erweiterung übereinstimmt.',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'Die Anmeldung wurde unterbrochen',
    text: 'Der Browser hat die Erweiterung angehalten, bevor die Anmeldung abgeschlossen war. Melden Sie sich erneut an.',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'Ein Anmeldefenster ist bereits geöffnet',
    text: 'Schließen Sie die Anmeldung dort ab oder schließen Sie das Fenster und versuchen Sie es erneut.',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'Diese App ist Ihnen nicht zugewiesen',
    text: 'Okta erkennt Sie, aber die App „Okta End User Assistant“ ist Ihnen nicht zugewiesen.',
    administrator: 'Bitte weisen Sie mir in Okta die App „Okta End User Assistant“ zu.',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'Eine Anmelderichtlinie verhindert die Anmeldung',
    text: 'Ihre Organisation lässt diese Anmeldung nicht zu, zum Beispiel wegen Ihres Geräts oder Netzwerks.',
    administrator:
      'Eine Anmelderichtlinie blockiert die Anmeldung bei der App „Okta End User Assistant“. Bitte prüfen Sie die Authentifizierungsrichtlinie der App.',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  OKTA_SCOPE_MISSING: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'Die Umleitungs-URI ist nicht registriert',
    text: 'Okta erkennt die Umleitungs-URI dieser Erweiterung nicht, daher kann die Anmeldung nicht abgeschlossen werden.',
    administrator: `Bitte fügen Sie in Okta der App „Okta End User Assistant“ die Umleitungs-URI (Sign-in redirect URI) ${redirectUri} hinzu.`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'Auf einer Anmeldeseite ist ein Fehler aufgetreten',
    text: 'Der Browser hat das Anmeldefenster geschlossen, weil eine Seite darin einen Fehler gemeldet hat, zum Beispiel ein falsches Passwort. Versuchen Sie es erneut.',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'Okta erkennt diese Client-ID nicht',
    text: 'Prüfen Sie, ob Sie sie vollständig kopiert haben. Wenn ja, sind möglicherweise die Einstellungen der App in Okta falsch.',
    administrator:
      'Bitte prüfen Sie, ob „Okta End User Assistant“ eine aktive native App mit PKCE und den Grant Types Authorization Code und Refresh Token ist.',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Okta hat die Anmeldung abgelehnt',
    text: 'Versuchen Sie es erneut.',
    administrator: `Die Anmeldung bei der App „Okta End User Assistant“ schlägt mit „${displayText(error, 60)}“ fehl.`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'Die Anmeldeantwort war nicht vertrauenswürdig',
    text: 'Sie stammte nicht nachweislich von Ihrer Okta-Organisation und wurde deshalb verworfen. Versuchen Sie es erneut. Wenn das öfter vorkommt, melden Sie es.',
    administrator: `Okta End User Assistant hat eine Anmeldeantwort abgelehnt, weil diese Prüfung fehlgeschlagen ist: ${displayText(check, 60)}.`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: 'Okta kann Sie gerade nicht anmelden',
    text: 'Bei Okta oder in Ihrem Netzwerk gibt es ein vorübergehendes Problem. Versuchen Sie es gleich noch einmal.',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'Die Uhr dieses Geräts geht falsch',
    text: `${clockErrorText(aheadMinutes)} Lassen Sie Datum und Uhrzeit automatisch einstellen und versuchen Sie es dann erneut.`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Okta lehnt den Schlüssel dieses Browsers ab',
    text: 'Eine erneute Anmeldung hilft nicht. Versuchen Sie es später noch einmal. Wenn das öfter vorkommt, informieren Sie Ihren Administrator.',
    administrator:
      'Okta lehnt die DPoP-Nachweise der App Okta End User Assistant ab. Bitte prüfen Sie die DPoP-Einstellung der App und ob ein Proxy die Header DPoP oder DPoP-Nonce entfernt.',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'Okta hat diese Erweiterung für eine Webseite gehalten',
    text: 'Okta hat den letzten Schritt der Anmeldung abgelehnt. Starten Sie den Browser neu und versuchen Sie es erneut. Wenn das öfter vorkommt, melden Sie es.',
  }),
};

function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'Der Assistent kann Ihre Okta-Daten noch nicht lesen',
    text: 'Der App in Okta fehlt eine Berechtigung. Nur ein Administrator kann sie gewähren.',
    administrator: `Bitte gewähren Sie der App „Okta End User Assistant“ den Scope ${displayText(scope, 100)} (Tab „Okta API Scopes“).`,
  };
}

function clockErrorText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'Sie weicht von der Uhr von Okta ab.';
  const minutes = Math.abs(aheadMinutes);
  const amount =
    minutes === 1
      ? '1 Minute'
      : minutes < 120
        ? `${minutes} Minuten`
        : `${Math.round(minutes / 60)} Stunden`;
  return `Sie geht gegenüber Okta ${amount} ${aheadMinutes < 0 ? 'nach' : 'vor'}.`;
}
