import type { BridgeTexts } from '../../bridge/wire/texts.ts';

export const BRIDGE_TEXTS: BridgeTexts = {
  usage: `okta-end-user-assistant {version}
Relie les assistants qui prennent en charge MCP à l’extension Okta End User Assistant de votre navigateur.

  install [--browser NOM]… [--flatpak] [--write ASSISTANT]… [--dry-run]
      Permet aux navigateurs ({browsers}) de démarrer la passerelle et l’ajoute
      aux assistants ({assistants}).
      Sans --browser, ce sont les navigateurs utilisés ici ; sans --write, les assistants présents sur cet ordinateur vous sont proposés.
  uninstall [--browser NOM] [--dry-run]
      Supprime ce que install a écrit, pour un navigateur ou en totalité.
  doctor
      Vérifie chaque étape, de l’assistant à l’extension, et indique ce qu’il faut corriger.
  serve [--client NOM] [--browser NOM] [--profile NOM] [--connect-browser=true]
      Le serveur MCP sur stdin et stdout, démarré par un assistant. Avec --connect-browser=true,
      il configure d’abord le navigateur comme le fait install.
`,
  unknownCommand: 'Commande inconnue : {command}',
  allOptions: 'Pour connaître toutes les options, exécutez : {program} help',
  unexpected: 'Un problème inattendu est survenu.',
  dryRun: 'Rien n’est modifié. Sans --dry-run :',
  noCodeYet: '(pas encore créé)',
  yesOrNo: '{question} [O/n] ',
  yes: 'o|oui',
  chooseBrowser: 'Choisissez un navigateur : --browser {browsers}',
  browserValues: 'Valeurs possibles pour --browser : {browsers}.',
  assistantValues: 'Valeurs possibles pour --write : {assistants}.',
  wouldWrite: 'écrirait {path}',
  wouldRemove: 'supprimerait {path}',
  wouldRun: 'exécuterait {command}',
  found: 'Trouvés sur cet ordinateur : {titles}.',
  addQuestion: 'Ajouter la passerelle à {titles} ?',
  addCommand: 'Pour y ajouter la passerelle, exécutez :',
  addShortcut: 'ou, pour {title} : {command}',
  otherAssistants:
    'Dans tout autre assistant, ajoutez un serveur MCP en stdio avec cette commande :',
  next: 'Étape suivante : ouvrez les options de l’extension dans le navigateur et activez les assistants externes.',
  leftAlone: '{title} : {file} n’a pas été modifié : {reason}.',
  addThis: 'Ajoutez ceci {place} :',
  codeWillBe: 'Le code d’appairage sera {code}.',
  alreadyIn: '{title} : déjà dans {file}.',
  addedTo: '{title} : ajouté à {file}.',
  notFound: '{title} est introuvable sur cet ordinateur ; il lira le fichier si vous l’installez.',
  codeIs:
    'Le code d’appairage est {code} : l’extension affiche le même code lorsque {title} se connecte.',
  readOnly: 'le fichier est en lecture seule',
  keepsChanging: 'un autre programme le modifie sans cesse',
  noAccess: 'impossible de le lire ou de l’écrire ({error})',
  unknownError: 'erreur inconnue',
  unreadable: 'impossible de le lire',
  twice: '{name} y figure deux fois',
  otherForm: '{name} contient des lignes d’une autre forme',
  otherList: 'les serveurs y sont listés sous une autre forme',
  wrongForm: 'le fichier n’a pas la forme que lit l’assistant',
  tooDeep: 'le fichier a trop de niveaux d’imbrication',
  notJson: 'le fichier n’est pas au format JSON',
  notJsonLine: 'la ligne {line} n’est pas au format JSON ({error})',
  inList: 'dans la liste {name}',
  inSections: 'dans {sections}',
  atEnd: 'à la fin',
  browserStarts: '{browser} peut démarrer la passerelle : {files}',
  allowSandbox: 'Son bac à sable doit être autorisé à démarrer des programmes : {command}',
  pressEnter: 'Appuyez sur Entrée pour fermer cette fenêtre.',
  noNode:
    'Le navigateur ne peut pas démarrer la passerelle : Node est introuvable sur cet ordinateur.',
  flatpakLinux: '{browser} de Flatpak n’existe que pour Linux.',
  ownFile: 'La passerelle ne peut pas lire son propre fichier {file}.',
  flatpakNote: '{browser} de Flatpak lit ses propres dossiers : pour lui, installez avec {option}.',
  firefoxSnapNote:
    'Firefox de Snap démarre la passerelle par le portail du bureau, qui vous le demande une fois.',
  snapNote:
    '{browser} de Snap lit {folder}, mais son bac à sable ne peut pas démarrer la passerelle : utilisez un autre paquet.',
  removed: 'La passerelle a été supprimée.',
  browserStopped: '{browser} ne peut plus démarrer la passerelle.',
  changedMeanwhile: '{title} : {file} a été modifié entre-temps. Exécutez à nouveau uninstall.',
  removeYourself: '{title} : retirez vous-même {name} de {file} : {reason}.',
  removedFrom: '{title} : retiré de {file}.',
  run: 'Exécutez : {command}',
  installNode: 'Installez Node {version} ou une version ultérieure.',
  bridgeIn: 'La passerelle se trouve dans {file}',
  sameVersion: 'La passerelle installée est de la même version que celle-ci',
  anyBrowserStarts: 'Un navigateur peut démarrer la passerelle',
  isPrivate: '{path} est privé',
  hasManifest: '{name} a le manifeste {file}',
  manifestNames: '{name} : le manifeste désigne cette passerelle et cette extension',
  canStart: '{name} peut démarrer {file}',
  findsNode: '{name} trouve Node',
  nodeMoved: 'Node a changé d’emplacement.',
  browserOpen: 'Un navigateur doté de l’extension est ouvert',
  openBrowser:
    'Ouvrez le navigateur doté de l’extension et activez les assistants externes dans ses options.',
  profile: '{browser} (profil {profile})',
  answers: '{name} : l’extension répond',
  outsideOn: '{name} : les assistants externes sont activés',
  turnOn: 'Activez-les ou reprenez-les dans les options de l’extension.',
  signedIn: '{name} : session Okta ouverte',
  signIn: 'Connectez-vous dans l’extension.',
  validFile: '{title} a un fichier {file} valide',
  fix: 'À corriger : {reason}. Vérifiez ensuite à nouveau.',
  hasBridge: '{title} a la passerelle dans {file}',
  noBridge: '{title} n’a pas la passerelle.',
  turnedOn: '{title} a la passerelle activée',
  startsInstalled: '{title} démarre la passerelle installée',
  keyPrivate: '{title} : la clé {file} est privée',
  hasKey: '{title} a sa clé {file}',
  allowAgain: 'Autorisez ensuite {title} à nouveau dans l’extension.',
  nodeOptions: '{title} définit NODE_OPTIONS pour la passerelle : vérifiez que c’est bien vous',
  titleStarts: '{title} peut démarrer la passerelle',
  getsAnswers: '{title} obtient des réponses de l’extension',
  ended: 'Arrêt avec le statut {status}.',
  noAnswer: 'Pas de réponse dans le délai imparti.',
};
