import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { CHECK_TEXTS, DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('fr', { type: 'conjunction' });

/** What the options show, in French. */
export const OPTIONS_TEXTS: OptionsTranslation = {
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'Options',
    lead: 'Connectez l’organisation Okta de votre entreprise. Une seule fois suffit.',
    sections: {
      account: 'Compte',
      shortcuts: 'Raccourcis',
      apps: 'Vos applications',
      assistants: 'Assistants',
      tools: 'Outils',
      appearance: 'Apparence',
      privacy: 'Vos données',
      help: 'Aide',
    },
    connection: 'Connexion',
    domain: 'Domaine Okta',
    alternateDomain: 'Ouvre aussi des applications sur',
    domainHint:
      'L’adresse où vous vous connectez à Okta, par exemple acme.okta.com. Vous pouvez coller l’adresse de n’importe quelle page de votre tableau de bord Okta.',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'Cela ressemble à une adresse e-mail. Saisissez l’adresse où vous vous connectez à Okta, par exemple acme.okta.com.',
    willUse: (orgUrl: string) => `Adresse utilisée : ${orgUrl}`,
    removedParts: (changes: readonly string[]) => `Nous avons retiré ${LIST.format(changes)}.`,
    clientId: 'ID client',
    clientIdHint:
      'Fourni par votre administrateur, il commence souvent par 0oa. Ce n’est pas une information secrète.',
    clientIdHelp: 'Comment obtenir un ID client ?',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'Cela ressemble à une adresse. L’ID client est le code court indiqué à côté.',
    clientIdIsLong:
      'Cela ressemble à un secret ou à un jeton. Un ID client est plus court, et il suffit.',
    fillBoth: 'Remplissez les deux champs pour vous connecter.',
    permissionHint:
      'Votre navigateur peut vous demander d’autoriser cette extension à accéder à votre domaine Okta. Choisissez Autoriser.',
    save: 'Connecter',
    checking: 'Vérification auprès d’Okta…',
    connected: (orgUrl: string) => `Connexion établie avec ${orgUrl}`,
    edit: 'Modifier',
    cancel: 'Annuler',
    forget: 'Dissocier',
    confirmForget: (name: string) =>
      `Dissocier ${name} ? Votre session sera fermée et vos données dans ce navigateur seront supprimées.`,
    confirmForgetYes: 'Oui, dissocier',
    language: 'Langue',
    browserLanguage: 'Comme le navigateur',
    theme: 'Thème',
    themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    setByAdministrator: 'Défini par votre administrateur',
    changes: {
      'admin-host': '« -admin »',
      path: 'le chemin',
      'custom-authorization-server': 'le serveur d’autorisation personnalisé',
    },
    administrators: 'Pour votre administrateur',
    administratorsText: 'Ajoutez cette URI de redirection de connexion à l’application dans Okta :',
    redirectUri: 'URI de redirection de connexion',
    copyRedirectUri: 'Copier l’URI de redirection',
    message: 'Ou envoyez au service informatique une demande prête à l’emploi :',
    readMessage: 'Aperçu',
    copyMessage: 'Copier la demande',
    invite: 'Inviter des personnes',
    inviteText: (host: string) =>
      `Avec ce code, les autres utilisateurs de ${host} se connectent sans rien saisir. Il contient le domaine et l’ID client, qui ne sont pas secrets.`,
    copyInvitationCode: 'Copier le code',
    inviteMessage: 'Ou envoyez un message contenant le code et la marche à suivre :',
    copyInvitation: 'Copier l’invitation',
    account: 'Compte',
    signedInAs: (name: string) => `Session ouverte en tant que ${name}`,
    expired: (name: string) => `${name}, reconnectez-vous pour actualiser votre liste`,
    signOut: 'Se déconnecter',
    switchUser: 'Changer d’utilisateur',
    accounts: 'Comptes',
    moreAccounts: 'Autres comptes',
    accountsText:
      'Ajoutez des organisations ou des comptes, et passez de l’un à l’autre en un clic.',
    shownNow: 'Actuel',
    switchTo: 'Utiliser',
    switchToName: (name: string) => `Utiliser le compte ${name}`,
    blocked:
      'Non autorisé par votre administrateur. Ce compte réapparaîtra si son organisation est autorisée.',
    describe: 'Personnaliser',
    accountName: 'Nom',
    accountNameHint:
      'Vous seul le voyez. Si ce champ est vide, l’adresse de l’organisation est affichée.',
    accountColor: 'Couleur',
    colors: {
      blue: 'Bleu',
      green: 'Vert',
      plum: 'Prune',
      amber: 'Ambre',
      teal: 'Turquoise',
      red: 'Rouge',
    },
    saveDescription: 'Enregistrer',
    add: 'Ajouter une organisation ou un compte',
    addUser: 'Ajouter un compte',
    addText:
      'Même organisation : conservez ces valeurs. Autre organisation : saisissez son domaine et son ID client.',
    howToOpen: 'Trois façons d’ouvrir vos applications',
    openFromPopup: 'Barre d’outils',
    openFromPopupText: 'Cliquez sur l’icône de l’extension.',
    openFromPanel: 'Panneau latéral',
    openFromPanelText: 'Posez vos questions avec vos propres mots.',
    orPress: 'Ou appuyez sur',
    noShortcut: 'Aucun raccourci n’est défini.',
    setShortcut: 'Définir un raccourci',
    changeShortcut: 'Modifier le raccourci',
    openPanel: 'Ouvrir le panneau latéral',
    openFromAddressBar: 'Barre d’adresse',
    openFromAddressBarText: 'Tapez',
    openFromAddressBarEnd: ', puis le nom d’une application et Entrée.',
    askFromAddressBar: 'Ou posez une question :',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?qui est mon responsable',
    privacy: 'Vos données',
    privacyItems: [
      'Jetons d’Okta : uniquement en mémoire, jusqu’à votre déconnexion ou la fermeture du navigateur.',
      'Votre nom, vos applications avec leurs surnoms et leurs épingles, et la date à laquelle vous les avez ouvertes : dans ce navigateur, jusqu’à votre déconnexion.',
      'Votre profil et la conversation : en mémoire, jusqu’à votre déconnexion ou la fermeture du navigateur.',
      'Vos données sont envoyées uniquement à votre organisation Okta. Aucune télémétrie.',
    ],
    choices: 'Vos choix précédents',
    choicesText:
      'Vous avez fait ces choix quand l’assistant a demandé « Vouliez-vous dire… ». Depuis, il répond ainsi aux mêmes mots.',
    forgetChoice: 'Oublier',
    forgetChoiceOf: (prompt: string) => `Oublier « ${prompt} »`,
    choiceForgotten: 'Choix oublié',
    forgetAllChoices: 'Tout oublier',
    allChoicesForgotten: 'Tous les choix ont été oubliés',
    clearUsage: 'Effacer les ouvertures récentes',
    usageCleared: 'Effacé',
    version: (version: string) => `Version ${version}`,
    independent: 'Produit indépendant, ni créé ni approuvé par Okta, Inc.',
    administratorMessage: (
      redirectUri: string,
    ) => `Merci d’enregistrer l’extension de navigateur « Okta End User Assistant » dans notre organisation Okta :

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication : None, avec PKCE obligatoire
3. Grant types : Authorization Code et Refresh Token (rotation après chaque utilisation, délai de grâce de 30 secondes)
4. Sign-in redirect URI, exactement : ${redirectUri}
5. Okta API Scopes : accorder okta.users.read.self (nécessite un Super Admin)
6. Attribuer l’application aux utilisateurs qui en ont besoin

Envoyez-moi ensuite le Client ID de l’application. L’extension permet à chaque utilisateur de lire son propre profil et la liste de ses applications, et rien d’autre.`,
    invitationMessage: (
      code: string,
    ) => `Ouvrez vos applications Okta depuis votre navigateur avec « Okta End User Assistant » :

1. Installez l’extension. Sa page de bienvenue s’ouvre. (Pour l’ouvrir plus tard, cliquez sur l’icône de l’extension, puis sur « Configurer ».)
2. Collez cette invitation :

${code}

3. Sélectionnez « Continuer et se connecter » et autorisez votre navigateur à accéder à notre organisation Okta.`,
  },
  administrator: ADMINISTRATOR_TEXTS,
  diagnosis: DIAGNOSIS_TEXTS,
  checks: CHECK_TEXTS,
};
