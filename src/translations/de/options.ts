import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('de', { type: 'conjunction' });

export const OPTIONS_TEXTS: OptionsTranslation = {
  ...ADMINISTRATOR_TEXTS,
  ...DIAGNOSIS_TEXTS,
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'Optionen',
    lead: 'Verbinden Sie sich mit dem Okta Ihres Unternehmens. Das ist nur einmal nötig.',
    sections: {
      account: 'Konto',
      shortcuts: 'Tastenkombinationen',
      apps: 'Ihre Apps',
      assistants: 'Assistenten',
      tools: 'Tools',
      appearance: 'Darstellung',
      privacy: 'Ihre Daten',
      help: 'Hilfe',
    },
    connection: 'Verbindung',
    domain: 'Okta-Domain',
    alternateDomain: 'Öffnet Apps auch unter',
    domainHint:
      'Die Adresse, unter der Sie sich bei Okta anmelden, zum Beispiel acme.okta.com. Sie können eine beliebige Seitenadresse aus Ihrem Okta-Dashboard einfügen.',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'Das sieht wie eine E-Mail-Adresse aus. Geben Sie die Adresse ein, unter der Sie sich bei Okta anmelden, zum Beispiel acme.okta.com.',
    willUse: (orgUrl) => `Verwendet wird ${orgUrl}`,
    removedParts: (changes) => `Entfernt: ${LIST.format(changes)}.`,
    clientId: 'Client-ID',
    clientIdHint:
      'Sie erhalten sie von Ihrem Administrator; oft beginnt sie mit 0oa. Sie ist nicht geheim.',
    clientIdHelp: 'Wie erhalte ich eine Client-ID?',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'Das sieht wie eine Adresse aus. Die Client-ID ist der kurze Code daneben.',
    clientIdIsLong:
      'Das sieht wie ein Secret oder ein Token aus. Eine Client-ID ist kürzer, und mehr benötigen Sie nicht.',
    fillBoth: 'Füllen Sie zum Verbinden beide Felder aus.',
    permissionHint:
      'Ihr Browser fragt möglicherweise, ob diese Erweiterung auf Ihre Okta-Domain zugreifen darf. Wählen Sie „Zulassen“.',
    save: 'Verbinden',
    checking: 'Wird bei Okta geprüft…',
    connected: (orgUrl) => `Verbunden mit ${orgUrl}`,
    edit: 'Ändern',
    cancel: 'Abbrechen',
    forget: 'Trennen',
    confirmForget: (name) =>
      `Verbindung mit ${name} trennen? Sie werden abgemeldet und Ihre Daten in diesem Browser werden gelöscht.`,
    confirmForgetYes: 'Ja, trennen',
    language: 'Sprache',
    browserLanguage: 'Wie der Browser',
    theme: 'Design',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    setByAdministrator: 'Von Ihrem Administrator festgelegt',
    changes: {
      'admin-host': '„-admin“',
      path: 'der Pfad',
      'custom-authorization-server': 'der benutzerdefinierte Autorisierungsserver',
    },
    administrators: 'Für Ihren Administrator',
    administratorsText:
      'Fügen Sie der App in Okta diese Umleitungs-URI (Sign-in redirect URI) hinzu:',
    redirectUri: 'Umleitungs-URI für die Anmeldung',
    copyRedirectUri: 'Umleitungs-URI kopieren',
    message: 'Oder senden Sie Ihrer IT eine vorbereitete Anfrage:',
    readMessage: 'Vorschau',
    copyMessage: 'Anfrage kopieren',
    invite: 'Personen einladen',
    inviteText: (host) =>
      `Mit diesem Code können sich andere bei ${host} verbinden, ohne etwas einzutippen. Er enthält die Domain und die Client-ID; beide sind nicht geheim.`,
    copyInvitationCode: 'Code kopieren',
    inviteMessage: 'Oder senden Sie eine Nachricht mit dem Code und der Anleitung:',
    copyInvitation: 'Einladung kopieren',
    account: 'Konto',
    signedInAs: (name) => `Angemeldet als ${name}`,
    expired: (name) => `${name}, melden Sie sich erneut an, um Ihre Liste zu aktualisieren`,
    signOut: 'Abmelden',
    switchUser: 'Benutzer wechseln',
    accounts: 'Konten',
    moreAccounts: 'Weitere Konten',
    accountsText:
      'Fügen Sie weitere Organisationen oder Konten hinzu und wechseln Sie mit einem Klick.',
    shownNow: 'Aktuell',
    switchTo: 'Wechseln',
    switchToName: (name) => `Zu ${name} wechseln`,
    blocked:
      'Von Ihrem Administrator nicht zugelassen. Das Konto ist wieder verfügbar, sobald die Organisation zugelassen wird.',
    describe: 'Anpassen',
    accountName: 'Name',
    accountNameHint:
      'Nur für Sie sichtbar. Wenn Sie das Feld leer lassen, wird die Adresse der Organisation angezeigt.',
    accountColor: 'Farbe',
    colors: {
      blue: 'Blau',
      green: 'Grün',
      plum: 'Pflaume',
      amber: 'Bernstein',
      teal: 'Blaugrün',
      red: 'Rot',
    },
    saveDescription: 'Speichern',
    add: 'Organisation oder Konto hinzufügen',
    addUser: 'Weiteres Konto hinzufügen',
    addText:
      'Gleiche Organisation: Behalten Sie diese Werte bei. Andere Organisation: Geben Sie deren Domain und Client-ID ein.',
    howToOpen: 'Drei Wege zu Ihren Apps',
    openFromPopup: 'Symbolleiste',
    openFromPopupText: 'Klicken Sie auf das Symbol der Erweiterung.',
    openFromPanel: 'Seitenleiste',
    openFromPanelText: 'Fragen Sie in eigenen Worten.',
    orPress: 'Oder drücken Sie',
    noShortcut: 'Es ist keine Tastenkombination festgelegt.',
    setShortcut: 'Tastenkombination festlegen',
    changeShortcut: 'Tastenkombination ändern',
    openPanel: 'Seitenleiste öffnen',
    openFromAddressBar: 'Adressleiste',
    openFromAddressBarText: 'Geben Sie',
    openFromAddressBarEnd: ' und dann den Namen einer App ein. Drücken Sie die Eingabetaste.',
    askFromAddressBar: 'Oder stellen Sie eine Frage:',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?wer ist meine Führungskraft',
    privacy: 'Ihre Daten',
    privacyItems: [
      'Token von Okta: nur im Arbeitsspeicher, bis Sie sich abmelden oder den Browser schließen.',
      'Ihr Name, die Liste Ihrer Apps, Ihre Kurznamen dafür, Ihre angehefteten Apps und welche Apps Sie wann geöffnet haben: in diesem Browser, bis Sie sich abmelden.',
      'Ihr Profil und die Unterhaltung: im Arbeitsspeicher, bis Sie sich abmelden oder den Browser schließen.',
      'Ihre Daten gehen nur an Ihre Okta-Organisation. Es gibt keine Telemetrie.',
    ],
    choices: 'Ihre bisherige Auswahl',
    choicesText:
      'Auf die Rückfrage „Meinten Sie“ haben Sie Folgendes gewählt. Bei denselben Worten antwortet der Assistent seitdem so.',
    forgetChoice: 'Vergessen',
    forgetChoiceOf: (prompt) => `„${prompt}“ vergessen`,
    choiceForgotten: 'Auswahl vergessen',
    forgetAllChoices: 'Alle vergessen',
    allChoicesForgotten: 'Gesamte Auswahl vergessen',
    clearUsage: '„Zuletzt geöffnet“ löschen',
    usageCleared: 'Gelöscht',
    version: (version) => `Version ${version}`,
    independent: 'Ein unabhängiges Produkt, weder von Okta, Inc. entwickelt noch empfohlen.',
    administratorMessage: (
      redirectUri,
    ) => `Bitte registrieren Sie die Browsererweiterung „Okta End User Assistant“ in unserer Okta-Organisation:

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, mit verpflichtendem PKCE
3. Grant types: Authorization Code und Refresh Token (Rotation nach jeder Verwendung, 30 Sekunden Toleranz)
4. Sign-in redirect URI, genau so: ${redirectUri}
5. Okta API Scopes: okta.users.read.self gewähren (erfordert einen Super Admin)
6. Die Benutzer zuweisen, die die Erweiterung benötigen

Teilen Sie mir danach bitte die Client-ID der App mit. Damit kann jeder Benutzer nur das eigene Profil und die eigene Liste der Apps lesen, sonst nichts.`,
    invitationMessage: (
      code,
    ) => `Öffnen Sie Ihre Okta-Apps direkt im Browser mit „Okta End User Assistant“:

1. Installieren Sie die Erweiterung. Die Willkommensseite wird geöffnet. (Um sie später zu öffnen, klicken Sie auf das Symbol der Erweiterung und dann auf „Einrichten“.)
2. Fügen Sie diese Einladung ein:

${code}

3. Wählen Sie „Verbinden und anmelden“ und erlauben Sie Ihrem Browser den Zugriff auf unsere Okta-Organisation.`,
  },
};
