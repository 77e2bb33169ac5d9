import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });

export const OPTIONS_TEXTS: OptionsTranslation = {
  ...ADMINISTRATOR_TEXTS,
  ...DIAGNOSIS_TEXTS,
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'Opties',
    lead: 'Verbind met de Okta-organisatie van je bedrijf. Dit hoeft maar één keer.',
    sections: {
      account: 'Account',
      shortcuts: 'Sneltoetsen',
      apps: 'Je apps',
      assistants: 'Assistenten',
      tools: 'Tools',
      appearance: 'Weergave',
      privacy: 'Je gegevens',
      help: 'Hulp',
    },
    connection: 'Verbinding',
    domain: 'Okta-domein',
    alternateDomain: 'Opent apps ook op',
    domainHint:
      'Waar je je aanmeldt bij Okta, bijvoorbeeld acme.okta.com. Je kunt elk pagina-adres uit je Okta-dashboard plakken.',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'Dit lijkt op een e-mailadres. Voer het adres in waar je je aanmeldt bij Okta, bijvoorbeeld acme.okta.com.',
    willUse: (orgUrl) => `We gebruiken ${orgUrl}`,
    removedParts: (changes) => `We hebben ${LIST.format(changes)} verwijderd.`,
    clientId: 'Client-ID',
    clientIdHint: 'Van je beheerder; begint vaak met 0oa. De ID is niet geheim.',
    clientIdHelp: 'Hoe kom ik aan een client-ID?',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'Dit lijkt op een adres. De client-ID is de korte code ernaast.',
    clientIdIsLong:
      'Dit lijkt op een secret of een token. Een client-ID is korter, en meer heb je niet nodig.',
    fillBoth: 'Vul beide velden in om te verbinden.',
    permissionHint:
      'Je browser vraagt misschien of deze extensie toegang mag krijgen tot je Okta-domein. Kies Toestaan.',
    save: 'Verbinden',
    checking: 'Controleren bij Okta…',
    connected: (orgUrl) => `Verbonden met ${orgUrl}`,
    edit: 'Wijzigen',
    cancel: 'Annuleren',
    forget: 'Verbreken',
    confirmForget: (name) =>
      `De verbinding met ${name} verbreken? Je wordt afgemeld en je gegevens in deze browser worden verwijderd.`,
    confirmForgetYes: 'Ja, verbreken',
    language: 'Taal',
    browserLanguage: 'Zoals de browser',
    theme: 'Thema',
    themes: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    setByAdministrator: 'Ingesteld door je beheerder',
    changes: {
      'admin-host': '“-admin”',
      path: 'het pad',
      'custom-authorization-server': 'de aangepaste autorisatieserver',
    },
    administrators: 'Voor je beheerder',
    administratorsText: 'Voeg deze omleidings-URI (Sign-in redirect URI) toe aan de app in Okta:',
    redirectUri: 'Omleidings-URI voor aanmelding',
    copyRedirectUri: 'Omleidings-URI kopiëren',
    message: 'Of stuur IT een kant-en-klaar verzoek:',
    readMessage: 'Voorbeeld',
    copyMessage: 'Verzoek kopiëren',
    invite: 'Mensen uitnodigen',
    inviteText: (host) =>
      `Met deze code maken anderen bij ${host} verbinding zonder iets te typen. De code bevat het domein en de client-ID; geen van beide is geheim.`,
    copyInvitationCode: 'Code kopiëren',
    inviteMessage: 'Of stuur een bericht met de code en de stappen:',
    copyInvitation: 'Uitnodiging kopiëren',
    account: 'Account',
    signedInAs: (name) => `Aangemeld als ${name}`,
    expired: (name) => `${name}, meld je opnieuw aan om je lijst bij te werken`,
    signOut: 'Afmelden',
    switchUser: 'Andere gebruiker',
    accounts: 'Accounts',
    moreAccounts: 'Meer accounts',
    accountsText: 'Voeg meer organisaties of accounts toe en wissel met één klik.',
    shownNow: 'Huidig',
    switchTo: 'Wisselen',
    switchToName: (name) => `Wisselen naar ${name}`,
    blocked:
      'Niet toegestaan door je beheerder. Het account komt terug als je beheerder de organisatie toestaat.',
    describe: 'Aanpassen',
    accountName: 'Naam',
    accountNameHint:
      'Alleen jij ziet deze naam. Als je het veld leeg laat, wordt het adres van de organisatie getoond.',
    accountColor: 'Kleur',
    colors: {
      blue: 'Blauw',
      green: 'Groen',
      plum: 'Pruim',
      amber: 'Amber',
      teal: 'Blauwgroen',
      red: 'Rood',
    },
    saveDescription: 'Opslaan',
    add: 'Organisatie of account toevoegen',
    addUser: 'Nog een account toevoegen',
    addText:
      'Dezelfde organisatie: laat deze waarden staan. Een andere organisatie: voer het domein en de client-ID daarvan in.',
    howToOpen: 'Drie manieren om je apps te openen',
    openFromPopup: 'Werkbalk',
    openFromPopupText: 'Klik op het pictogram van de extensie.',
    openFromPanel: 'Zijpaneel',
    openFromPanelText: 'Vraag het in je eigen woorden.',
    orPress: 'Of druk op',
    noShortcut: 'Er is geen sneltoets ingesteld.',
    setShortcut: 'Sneltoets instellen',
    changeShortcut: 'Sneltoets wijzigen',
    openPanel: 'Zijpaneel openen',
    openFromAddressBar: 'Adresbalk',
    openFromAddressBarText: 'Typ',
    openFromAddressBarEnd: ', daarna de naam van een app en Enter.',
    askFromAddressBar: 'Of stel een vraag:',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?wie is mijn leidinggevende',
    privacy: 'Je gegevens',
    privacyItems: [
      'Tokens van Okta: alleen in het geheugen, totdat je je afmeldt of de browser sluit.',
      'Je naam, je lijst met apps, je bijnamen, je vastgemaakte apps en welke apps je hebt geopend en wanneer: in deze browser, totdat je je afmeldt.',
      'Je profiel en het gesprek: in het geheugen, totdat je je afmeldt of de browser sluit.',
      'Je gegevens gaan alleen naar je Okta-organisatie. Er is geen telemetrie.',
    ],
    choices: 'Wat je eerder hebt gekozen',
    choicesText:
      'Toen de assistent “Bedoelde je” vroeg, heb je dit gekozen. Bij dezelfde woorden antwoordt de assistent sindsdien zo.',
    forgetChoice: 'Vergeten',
    forgetChoiceOf: (prompt) => `“${prompt}” vergeten`,
    choiceForgotten: 'Keuze vergeten',
    forgetAllChoices: 'Alles vergeten',
    allChoicesForgotten: 'Alle keuzes vergeten',
    clearUsage: '“Onlangs geopend” wissen',
    usageCleared: 'Gewist',
    version: (version) => `Versie ${version}`,
    independent: 'Een onafhankelijk product, niet gemaakt of goedgekeurd door Okta, Inc.',
    administratorMessage: (
      redirectUri,
    ) => `Kun je de browserextensie “Okta End User Assistant” registreren in onze Okta-organisatie?

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, met PKCE verplicht
3. Grant types: Authorization Code en Refresh Token (rotatie na elk gebruik, 30 seconden respijt)
4. Sign-in redirect URI, precies: ${redirectUri}
5. Okta API Scopes: verleen okta.users.read.self (vereist een Super Admin)
6. Wijs de gebruikers toe die de extensie nodig hebben

Stuur me daarna de client-ID van de app. Daarmee kan elke gebruiker het eigen profiel en de eigen lijst met apps lezen, en verder niets.`,
    invitationMessage: (code) => `Open je Okta-apps vanuit je browser met “Okta End User Assistant”:

1. Installeer de extensie. De welkomstpagina wordt geopend. (Wil je die later openen, klik dan op het pictogram van de extensie en daarna op “Instellen”.)
2. Plak deze uitnodiging:

${code}

3. Kies “Verbinden en aanmelden” en geef je browser toegang tot onze Okta-organisatie.`,
  },
};
