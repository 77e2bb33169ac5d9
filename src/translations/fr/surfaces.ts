import type { SurfaceTranslation } from '../translation.ts';
import { PANEL_TEXTS } from './panel.ts';
import { FR_TOOLS } from '../tool-translations.ts';
import { PIN_TEXTS } from './pins.ts';

/** What surfaces of every day show, in French. */
export const SURFACE_TEXTS: SurfaceTranslation = {
  distinctions: { place: (place, count) => `${place} sur ${count} portant ce nom` },
  shared: {
    product: 'Okta End User Assistant',
    signIn: 'Se connecter avec Okta',
    signInAs: (login: string) => `Se connecter en tant que ${login}`,
    signInText:
      'Vous vous connectez sur la page d’Okta. Cette extension ne voit jamais votre mot de passe.',
    signingIn: 'En attente d’Okta…',
    signingInText: 'Terminez la connexion dans la fenêtre qui vient de s’ouvrir.',
    connect: 'Connecter',
    connecting: 'Connexion…',
    connectText: 'Il s’agit d’une connexion administrateur : personne n’a à s’identifier.',
    pasteToken: 'Coller à nouveau le jeton d’API',
    pasteTokenText:
      'Il s’agit d’une connexion administrateur. Son jeton d’API est conservé uniquement en mémoire.',
    kinds: {
      'sign-in': null,
      'api-token': 'Jeton d’API',
      'client-credentials': 'Application de service',
    },
    openAnyway: 'Ouvrir quand même',
    notSignedIn: 'Non connecté',
    notConnected: 'Connexion non établie',
    account: 'Compte',
    accounts: 'Comptes',
    addAccount: 'Ajouter un compte…',
    switched: (name: string) => `Compte affiché : ${name}`,
    tryAgain: 'Réessayer',
    tryAgainIn: (seconds: string) => `Réessayer dans ${seconds}`,
    openOptions: 'Ouvrir les options',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'Échec de la copie',
    tellAdministrator: 'Pour votre administrateur',
    helpDesk: 'Contacter le support',
    oktaSays: 'Message d’Okta :',
    details: 'Détails',
    errorCode: (code: string) => `Code d’erreur : ${code}`,
    copyCode: 'Copier le code d’erreur',
    dismiss: 'Fermer',
  },

  popup: {
    search: 'Rechercher une application',
    results: 'Applications',
    pinned: 'Épinglées',
    recent: 'Ouvertes récemment',
    all: (count: string) => `Toutes les applications (${count})`,
    hidden: 'Masquées dans votre tableau de bord',
    found: (count: number) => (count < 2 ? `${count} application` : `${count} applications`),
    noMatches: (query: string) => `Aucune application ne correspond à « ${query} »`,
    noMatchesText: 'Essayez un autre nom ou appuyez sur Entrée pour interroger l’assistant.',
    none: 'Aucune application ne vous est attribuée',
    noneText: 'Votre administrateur attribue les applications dans Okta.',
    ask: 'Interroger l’assistant',
    dashboard: 'Ouvrir votre tableau de bord Okta',
    clear: 'Effacer',
    keys: { open: 'Ouvrir', background: 'En arrière-plan', copy: 'Copier le lien', ctrl: 'Ctrl' },
    unsafeLink: 'Non ouverte : son lien mène en dehors de votre organisation',
    copyLink: (label: string) => `Copier le lien vers ${label} (Alt+C)`,
    more: 'Plus (Alt+M)',
    close: 'Fermer',
    copied: 'Lien copié',
    copyFailed: 'Échec de la copie',
    updated: (age: string | null) => (age === null ? 'À jour' : `Mise à jour ${age}`),
    outdated: (reason: string, age: string | null) =>
      age === null ? `${reason} · Pas de mise à jour` : `${reason} · Mise à jour ${age}`,
    updating: 'Mise à jour…',
    refresh: 'Actualiser',
    menu: 'Menu',
    panel: 'Ouvrir l’assistant',
    panelWithKeys: (keys: string) => `Ouvrir l’assistant (${keys})`,
    options: 'Options',
    switchUser: 'Changer d’utilisateur',
    signOut: 'Se déconnecter',
    setUpTitle: 'Connectez votre organisation Okta',
    setUpText:
      'Il vous faut deux informations, à demander une seule fois au service informatique : votre domaine Okta et un ID client.',
    setUp: 'Configurer',
    signInTitle: 'Connectez-vous pour voir vos applications',
    signInAgain: 'Reconnectez-vous pour actualiser cette liste',
    signIn: 'Se connecter',
    loading: 'Chargement de vos applications',
  },

  pins: PIN_TEXTS,
  panel: PANEL_TEXTS,

  welcome: {
    title: 'Bienvenue',
    lead: 'Ouvrez vos applications d’un simple raccourci, ou posez une question.',
    progress: 'Configuration',
    steps: { connect: 'Organisation', 'sign-in': 'Connexion', ready: 'C’est prêt' },
    stepDone: 'terminé',
    connectTitle: 'Connectez l’organisation Okta de votre entreprise',
    where: 'Où vous connectez-vous à Okta ?',
    whereHint:
      'Par exemple acme.okta.com. Vous pouvez aussi coller l’adresse d’une page de votre tableau de bord Okta, ou l’invitation envoyée par le service informatique.',
    invitedTo: (host: string) => `Invitation pour ${host}`,
    invitedDetails: 'Continuez uniquement si c’est là que vous vous connectez à Okta au travail.',
    invitationProblems: {
      newer:
        'Cette invitation est destinée à une version plus récente. Mettez cette extension à jour, puis collez à nouveau l’invitation.',
      damaged:
        'Cette invitation est incomplète ou a été modifiée. Copiez-la en entier depuis le message, puis collez-la à nouveau.',
      invalid:
        'Cette invitation n’indique aucune organisation Okta. Demandez-en une nouvelle au service informatique.',
    },
    continue: 'Continuer',
    connectAndSignIn: 'Continuer et se connecter',
    permission: (host: string) =>
      `Votre navigateur vous demandera d’autoriser cette extension à accéder à ${host}. Choisissez Autoriser.`,
    noClientId: 'Je n’ai pas d’ID client',
    noClientIdText:
      'Le service informatique en crée un dans Okta, une seule fois pour tout le monde. Envoyez-lui cette demande prête à l’emploi :',
    mail: 'Envoyer un e-mail',
    mailSubject: 'Configurer « Okta End User Assistant » dans Okta',
    inviteHint:
      'Une fois que tout fonctionne pour vous, invitez les autres : dans Options > Inviter des personnes, vous obtenez un code qui remplit les deux champs.',
    signInTitle: (host: string) => `Connectez-vous à ${host}`,
    permissionForSignIn:
      'Si votre navigateur demande d’autoriser cette extension à accéder à votre organisation Okta, choisissez Autoriser.',
    otherWays: 'Autres types de connexion',
    readyTitle: 'Tout est prêt',
    tryIt: 'Ouvrez votre première application : saisissez son nom, puis appuyez sur Entrée.',
    loading: 'Récupération de vos applications dans Okta…',
    next: 'Et maintenant',
    pin: 'Gardez-la à portée de main',
    pinText:
      'Cliquez sur la pièce de puzzle à côté de la barre d’adresse, puis sur l’épingle à côté d’Okta End User Assistant.',
    allOptions: 'Toutes les options',
  },

  tools: FR_TOOLS,
};
