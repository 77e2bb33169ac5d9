import type { SurfaceTranslation } from '../translation.ts';
import { PANEL_TEXTS } from './panel.ts';
import { DE_TOOLS } from '../tool-translations.ts';
import { PIN_TEXTS } from './pins.ts';

export const SURFACE_TEXTS: SurfaceTranslation = {
  distinctions: { place: (place, count) => `${place} von ${count} mit diesem Namen` },
  shared: {
    product: 'Okta End User Assistant',
    signIn: 'Mit Okta anmelden',
    signInAs: (login) => `Als ${login} anmelden`,
    signInText:
      'Sie melden sich direkt auf der Seite von Okta an. Diese Erweiterung sieht Ihr Passwort nie.',
    signingIn: 'Warten auf Okta…',
    signingInText: 'Schließen Sie die Anmeldung im geöffneten Fenster ab.',
    connect: 'Verbinden',
    connecting: 'Wird verbunden…',
    connectText: 'Dies ist eine Administratorverbindung, daher meldet sich niemand an.',
    pasteToken: 'API-Token erneut einfügen',
    pasteTokenText:
      'Dies ist eine Administratorverbindung. Das API-Token wird nur im Arbeitsspeicher aufbewahrt.',
    kinds: {
      'sign-in': null,
      'api-token': 'API-Token',
      'client-credentials': 'Dienst-App',
    },
    openAnyway: 'Trotzdem öffnen',
    notSignedIn: 'Nicht angemeldet',
    notConnected: 'Nicht verbunden',
    account: 'Konto',
    accounts: 'Konten',
    addAccount: 'Weiteres Konto hinzufügen…',
    switched: (name) => `Jetzt angezeigt: ${name}`,
    tryAgain: 'Erneut versuchen',
    tryAgainIn: (seconds) => `Erneut versuchen in ${seconds}`,
    openOptions: 'Optionen öffnen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Nicht kopiert',
    tellAdministrator: 'Für Ihren Administrator',
    helpDesk: 'Helpdesk kontaktieren',
    oktaSays: 'Okta meldet:',
    details: 'Details',
    errorCode: (code) => `Fehlercode: ${code}`,
    copyCode: 'Fehlercode kopieren',
    dismiss: 'Schließen',
  },
  popup: {
    search: 'App suchen',
    results: 'Apps',
    pinned: 'Angeheftet',
    recent: 'Zuletzt geöffnet',
    all: (count) => `Alle Apps (${count})`,
    hidden: 'In Ihrem Dashboard ausgeblendet',
    found: (count) => (count === 1 ? '1 App' : `${count} Apps`),
    noMatches: (query) => `Keine App passt zu „${query}“`,
    noMatchesText:
      'Versuchen Sie es mit einem anderen Namen oder drücken Sie die Eingabetaste, um den Assistenten zu fragen.',
    none: 'Ihnen sind keine Apps zugewiesen',
    noneText: 'Ihr Administrator weist Apps in Okta zu.',
    ask: 'Assistenten fragen',
    dashboard: 'Okta-Dashboard öffnen',
    clear: 'Eingabe löschen',
    keys: { open: 'Öffnen', background: 'Im Hintergrund', copy: 'Link kopieren', ctrl: 'Strg' },
    unsafeLink: 'Nicht geöffnet: Der Link führt nicht zu Ihrer Okta-Organisation',
    copyLink: (label) => `Link zu ${label} kopieren (Alt+C)`,
    more: 'Mehr (Alt+M)',
    close: 'Schließen',
    copied: 'Link kopiert',
    copyFailed: 'Nicht kopiert',
    updated: (age) => (age === null ? 'Aktuell' : `Aktualisiert ${age}`),
    outdated: (reason, age) =>
      age === null ? `${reason} · Nicht aktualisiert` : `${reason} · Aktualisiert ${age}`,
    updating: 'Wird aktualisiert…',
    refresh: 'Jetzt aktualisieren',
    menu: 'Menü',
    panel: 'Assistenten öffnen',
    panelWithKeys: (keys) => `Assistenten öffnen (${keys})`,
    options: 'Optionen',
    switchUser: 'Benutzer wechseln',
    signOut: 'Abmelden',
    setUpTitle: 'Okta-Organisation verbinden',
    setUpText:
      'Sie benötigen einmalig zwei Angaben von Ihrer IT: Ihre Okta-Domain und eine Client-ID.',
    setUp: 'Einrichten',
    signInTitle: 'Anmelden, um Ihre Apps zu sehen',
    signInAgain: 'Zum Aktualisieren erneut anmelden',
    signIn: 'Anmelden',
    loading: 'Ihre Apps werden geladen',
  },
  pins: PIN_TEXTS,
  panel: PANEL_TEXTS,
  welcome: {
    title: 'Willkommen',
    lead: 'Öffnen Sie Ihre Apps mit einem Tastendruck oder stellen Sie einfach eine Frage.',
    progress: 'Einrichtung',
    steps: { connect: 'Verbinden', 'sign-in': 'Anmelden', ready: 'Fertig' },
    stepDone: 'erledigt',
    connectTitle: 'Mit dem Okta Ihres Unternehmens verbinden',
    where: 'Wo melden Sie sich bei Okta an?',
    whereHint:
      'Zum Beispiel acme.okta.com. Sie können auch eine Seitenadresse aus Ihrem Okta-Dashboard oder die Einladung von Ihrer IT einfügen.',
    invitedTo: (host) => `Einladung zu ${host}`,
    invitedDetails:
      'Fahren Sie nur fort, wenn Sie sich für Ihre Arbeit unter dieser Adresse bei Okta anmelden.',
    invitationProblems: {
      newer:
        'Diese Einladung ist für eine neuere Version. Aktualisieren Sie diese Erweiterung und fügen Sie die Einladung dann erneut ein.',
      damaged:
        'Diese Einladung ist unvollständig oder wurde verändert. Kopieren Sie sie vollständig aus der Nachricht und fügen Sie sie erneut ein.',
      invalid:
        'Diese Einladung nennt keine Okta-Organisation. Bitten Sie Ihre IT um eine neue Einladung.',
    },
    continue: 'Weiter',
    connectAndSignIn: 'Verbinden und anmelden',
    permission: (host) =>
      `Ihr Browser fragt, ob diese Erweiterung auf ${host} zugreifen darf. Wählen Sie „Zulassen“.`,
    noClientId: 'Ich habe keine Client-ID',
    noClientIdText:
      'Ihre IT erhält sie in Okta, einmal für alle. Senden Sie ihr diese vorbereitete Anfrage:',
    mail: 'E-Mail an IT',
    mailSubject: '„Okta End User Assistant“ in Okta einrichten',
    inviteHint:
      'Sobald die Erweiterung bei Ihnen funktioniert, können Sie alle anderen einladen: Unter „Optionen“ > „Personen einladen“ erhalten Sie einen Code, der beide Werte einträgt.',
    signInTitle: (host) => `Bei ${host} anmelden`,
    permissionForSignIn:
      'Wenn Ihr Browser fragt, ob diese Erweiterung auf Ihre Okta-Organisation zugreifen darf, wählen Sie „Zulassen“.',
    otherWays: 'Andere Verbindungsarten',
    readyTitle: 'Sie können loslegen',
    tryIt: 'Öffnen Sie Ihre erste App: Geben Sie den Namen ein und drücken Sie die Eingabetaste.',
    loading: 'Ihre Apps werden von Okta abgerufen…',
    next: 'Ab jetzt',
    pin: 'Immer im Blick',
    pinText:
      'Klicken Sie neben der Adressleiste auf das Puzzleteil und dann neben „Okta End User Assistant“ auf die Stecknadel.',
    allOptions: 'Alle Optionen',
  },
  tools: DE_TOOLS,
};
