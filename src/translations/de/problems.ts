import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { SIGN_IN_PROBLEMS } from './sign-in-problems.ts';

export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEMS,

  NOT_CONFIGURED: () => ({
    title: 'Noch nicht mit einer Okta-Organisation verbunden',
    text: 'Geben Sie zuerst in den Optionen Ihre Okta-Domain und Ihre Client-ID ein.',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Das ist keine Okta-Domain',
    text: ORG_URL_TEXTS[problem],
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'Unter dieser Adresse gibt es keine Website',
    text: `Die Website unter ${orgUrl} antwortet nicht. Prüfen Sie die Schreibweise und ob dieses Gerät online ist.`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'Diese Adresse gehört zu keiner Okta-Organisation',
    text: `Die Website unter ${orgUrl} antwortet nicht wie Okta. Verwenden Sie die Adresse, unter der Sie sich bei Okta anmelden. Falls es diese Adresse ist, antwortet möglicherweise etwas in diesem Netzwerk an ihrer Stelle, zum Beispiel ein Gast-WLAN oder ein Web-Gateway.`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'Ihre Okta-Organisation ist möglicherweise umgezogen',
    text: `Die Website unter ${orgUrl} leitet zu einer anderen Adresse weiter. Wenn Ihre Organisation umbenannt wurde, verbinden Sie in den Optionen die neue Adresse. Wenn nicht, steht möglicherweise etwas in diesem Netzwerk dazwischen, zum Beispiel ein Gast-WLAN oder ein Web-Gateway.`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'Diese Okta-Organisation kann nicht verwendet werden',
    text: 'Mit dieser Konfiguration ist keine sichere Anmeldung möglich.',
    administrator:
      'Okta End User Assistant lehnt die Metadaten unserer Organisation ab. Bitte prüfen Sie die URL und die benutzerdefinierte Domain der Organisation.',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'Der Zugriff auf Ihre Okta-Organisation ist deaktiviert',
    text: `Ihr Browser verhindert, dass diese Erweiterung auf ${orgUrl} zugreift. Versuchen Sie es erneut und wählen Sie „Zulassen“, wenn der Browser fragt.`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'Das ist keine Client-ID',
    text: 'Eine Client-ID besteht nur aus Buchstaben und Ziffern und beginnt oft mit 0oa. Ihr Administrator findet sie in Okta auf dem Tab „General“ der App.',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'Dieses Konto gibt es nicht mehr',
    text: 'Wählen Sie ein anderes Konto oder fügen Sie es in den Optionen erneut hinzu.',
  }),

  NETWORK_UNAVAILABLE: () => ({
    title: 'Okta ist nicht erreichbar',
    text: 'Prüfen Sie Ihre Verbindung, Ihr VPN oder Ihren Proxy und versuchen Sie es erneut.',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Etwas in Ihrem Netzwerk hat statt Okta geantwortet',
    text: 'Ein Web-Gateway, ein VPN oder ein Gastnetzwerk steht dazwischen. Melden Sie sich beim Netzwerk an oder wechseln Sie das Netzwerk und versuchen Sie es erneut.',
    administrator: `In meinem Netzwerk antwortet für ${orgUrl} eine Webseite, die nicht von Okta stammt.`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Okta hat den Zugriff verweigert',
    text: 'Die Einstellungen Ihrer Organisation lassen dies nicht zu. Ein weiterer Versuch hilft nicht.',
    administrator: withErrorId(
      `Okta verweigert das Lesen meiner eigenen Daten (${status})`,
      errorId,
    ),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `Zu viele Anfragen: wieder ab ${time(retryAt)}`,
    text: 'Okta begrenzt bis dahin die Anfragen Ihrer Organisation.',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Bei Okta gibt es eine Störung',
    text: 'Das Problem liegt bei Okta und ist meist vorübergehend. Versuchen Sie es gleich noch einmal.',
    administrator:
      errorId === null ? null : withErrorId('Die API von Okta meldet einen Fehler', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Okta hat die Anfrage abgelehnt',
    text: 'Okta hat geantwortet, konnte die Anfrage aber nicht ausführen. Ein weiterer Versuch hilft wahrscheinlich nicht. Wenn das öfter vorkommt, melden Sie es.',
    administrator: withErrorId(
      `Okta lehnt eine Anfrage des Okta End User Assistant ab (${rejectionCode(status, errorCode)})`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Okta hat unerwartet geantwortet',
    text: 'Die Antwort konnte nicht gelesen werden. Versuchen Sie es erneut. Wenn das öfter vorkommt, melden Sie es.',
    administrator: `Okta End User Assistant kann die Antwort von Okta unter ${displayText(path, 100)} nicht lesen.`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'Geben Sie das API-Token erneut ein',
    text: 'Es wird nie auf der Festplatte gespeichert, daher geben Sie es nach jedem Start des Browsers einmal ein.',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'Okta akzeptiert dieses API-Token nicht',
    text: 'Möglicherweise wurde es widerrufen, 30 Tage lang nicht verwendet, falsch eingegeben oder auf andere Netzwerke beschränkt. Erstellen Sie in Okta unter Security > API > Tokens ein neues.',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'Dieser private Schlüssel kann nicht verwendet werden',
    text: SERVICE_KEY_TEXTS[reason],
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'Okta akzeptiert diese Dienst-App nicht',
    text: 'Prüfen Sie ihre Client-ID, ihren Schlüssel und ihre Einstellungen.',
    administrator:
      'Bitte prüfen Sie, ob die App vom Typ „API Services“ in Okta aktiv ist, als Clientauthentifizierung „Public key / Private key“ mit diesem Schlüssel verwendet und sowohl den Scope okta.users.read als auch eine Administratorrolle hat.',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'Ihre Organisation lässt diese Verbindungsart nicht zu',
    text: 'Melden Sie sich stattdessen bei Okta an, um die Verbindung herzustellen.',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: 'Die Richtlinie Ihrer Organisation muss korrigiert werden',
    text: 'Sie legt Ihre Okta-Organisation fest, ist aber nicht lesbar. Bis ein Administrator das behebt, kann keine Organisation verbunden werden.',
    administrator: `Bitte korrigieren Sie die verwaltete Richtlinie des Okta End User Assistant: orgUrl und clientId müssen beide gesetzt und gültig sein (nicht angewendet: ${keys}). Bis dahin lässt sie keine Okta-Organisation zu.`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'Okta erkennt diesen Benutzer nicht',
    text: `In dieser Organisation hat niemand den Benutzernamen ${displayText(login, 100)}, oder diese Verbindung hat keinen Zugriff auf den Benutzer.`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'Diese App ist Ihnen nicht zugewiesen',
    text: 'Möglicherweise wurde sie aus Ihrem Okta-Dashboard entfernt. Fragen Sie nach Ihren Apps, um die aktuelle Liste zu sehen.',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: 'Bei Okta ist ein anderes Konto angemeldet',
    text: `Sie sind bei Okta als ${displayText(login, 100)} angemeldet. Dieser Link würde in diesem Konto geöffnet.`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `${displayText(label, 60)} wurde nicht geöffnet`,
    text: 'Der Link führt nicht zu Ihrer Okta-Organisation und kann daher nicht sicher geöffnet werden.',
    administrator: `Der Link zu ${displayText(label, 60)} in meinen Okta-App-Links ist kein https-Link unserer Organisation.`,
  }),
  INPUT_INVALID: () => ({
    title: 'Das konnte ich nicht nachschlagen',
    text: 'Formulieren Sie es anders.',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'Diese Funktion ist deaktiviert',
    text: 'Sie oder Ihr Administrator haben sie deaktiviert. Sie können das in den Optionen prüfen.',
  }),
  QUESTION_GONE: () => ({
    title: 'Diese Anfrage ist abgelaufen',
    text: 'Es wurde nichts weitergegeben. Wenn der Assistent erneut fragt, können Sie erneut entscheiden.',
  }),
  CANCELLED: () => ({
    title: 'Gestoppt',
    text: 'Sie haben den Vorgang vor dem Abschluss gestoppt.',
  }),
  WORKER_UNREACHABLE: () => ({
    title: 'Die Erweiterung antwortet nicht',
    text: 'Versuchen Sie es erneut. Wenn das öfter vorkommt, schalten Sie die Erweiterung in den Erweiterungseinstellungen Ihres Browsers aus und wieder ein.',
  }),
  INTERNAL: () => ({
    title: 'Ein Fehler ist aufgetreten',
    text: 'Es wurde nichts geändert. Versuchen Sie es erneut. Wenn das öfter vorkommt, melden Sie es.',
  }),
};

/** What is wrong with a typed Okta domain, and what to enter instead. */
const ORG_URL_TEXTS: Readonly<Record<OrgUrlProblem, string>> = {
  empty: 'Geben Sie die Adresse ein, unter der Sie sich anmelden, zum Beispiel acme.okta.com.',
  'not-a-domain': 'Eine Okta-Domain sieht zum Beispiel wie acme.okta.com oder login.acme.com aus.',
  'not-https': 'Okta verwendet https. Lassen Sie alles vor der Domain weg.',
  'has-credentials':
    'Lassen Sie Benutzername und Passwort weg. Sie melden sich direkt auf der Seite von Okta an.',
  'has-port': 'Lassen Sie den Port weg. Okta verwendet den Standardport.',
  'ip-address':
    'Geben Sie den Namen der Organisation ein, zum Beispiel acme.okta.com, keine IP-Adresse.',
  'okta-itself':
    'Das ist die Website von Okta selbst. Ihre Organisation hat einen eigenen Namen, zum Beispiel acme.okta.com.',
};

/** What is wrong with a pasted private key, and what to paste. */
const SERVICE_KEY_TEXTS: Readonly<Record<ServiceKeyProblem, string>> = {
  missing:
    'Der Browser hat diesen Schlüssel nicht mehr. Fügen Sie den privaten Schlüssel erneut ein.',
  'not-pem':
    'Fügen Sie ihn vollständig ein, von „-----BEGIN PRIVATE KEY-----“ bis „-----END PRIVATE KEY-----“.',
  several: 'Dieser Text enthält mehrere private Schlüssel. Fügen Sie nur einen ein.',
  jwk: 'Das ist der Schlüssel als JSON. Wählen Sie in Okta PEM, wenn Sie den privaten Schlüssel kopieren.',
  pkcs1:
    'Dieser Schlüssel hat ein älteres Format. Konvertieren Sie ihn mit „openssl pkcs8 -topk8 -nocrypt“ in PKCS#8 und fügen Sie das Ergebnis ein.',
  encrypted:
    'Dieser Schlüssel ist mit einem Passwort verschlüsselt. Entschlüsseln Sie ihn mit „openssl pkcs8 -topk8 -nocrypt“ und fügen Sie das Ergebnis ein.',
  'public-key':
    'Das ist der öffentliche Schlüssel, der in Okta hinterlegt wird. Fügen Sie den privaten Schlüssel ein.',
  certificate: 'Das ist ein Zertifikat. Fügen Sie den privaten Schlüssel ein.',
  kind: 'Dieser Schlüsseltyp wird nicht unterstützt. Okta akzeptiert RSA-Schlüssel sowie EC-Schlüssel mit P-256, P-384 oder P-521.',
  'too-short':
    'Dieser RSA-Schlüssel ist zu kurz, um sicher zu sein. Verwenden Sie mindestens 2048 Bit.',
  unreadable: 'Dieser private Schlüssel ist beschädigt. Kopieren Sie ihn erneut.',
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. Fehler-ID von Okta: ${displayText(errorId, 60)}.`;
}
