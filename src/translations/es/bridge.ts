import type { BridgeTexts } from '../../bridge/wire/texts.ts';

export const BRIDGE_TEXTS: BridgeTexts = {
  usage: `okta-end-user-assistant {version}
Conecta asistentes compatibles con MCP con la extensión Okta End User Assistant de tu navegador.

  install [--browser NOMBRE]… [--flatpak] [--write ASISTENTE]… [--dry-run]
      Permite que los navegadores ({browsers}) inicien el puente y lo añade
      a los asistentes ({assistants}).
      Sin --browser toma los que se usan aquí; sin --write busca los asistentes de este equipo y los ofrece.
  uninstall [--browser NOMBRE] [--dry-run]
      Elimina lo que escribió install, para un navegador o por completo.
  doctor
      Comprueba cada paso, del asistente a la extensión, e indica qué hay que corregir.
  serve [--client NOMBRE] [--browser NOMBRE] [--profile NOMBRE] [--connect-browser=true]
      El servidor MCP en stdin y stdout que inicia un asistente. Con --connect-browser=true
      prepara antes el navegador, como hace install.
`,
  unknownCommand: 'Comando desconocido: {command}',
  allOptions: 'Para ver todas las opciones, ejecuta: {program} help',
  unexpected: 'Se ha producido un problema inesperado.',
  dryRun: 'No se cambia nada. Sin --dry-run:',
  noCodeYet: '(aún sin crear)',
  yesOrNo: '{question} [S/n] ',
  yes: 's|sí|si',
  chooseBrowser: 'Elige un navegador: --browser {browsers}',
  browserValues: 'Valores posibles de --browser: {browsers}.',
  assistantValues: 'Valores posibles de --write: {assistants}.',
  wouldWrite: 'escribiría {path}',
  wouldRemove: 'eliminaría {path}',
  wouldRun: 'ejecutaría {command}',
  found: 'Se han encontrado en este equipo: {titles}.',
  addQuestion: '¿Añadir el puente a {titles}?',
  addCommand: 'Para añadirles el puente, ejecuta:',
  addShortcut: 'o, para {title}: {command}',
  otherAssistants: 'En cualquier otro asistente, añade un servidor MCP por stdio con este comando:',
  next: 'Siguiente paso: abre las opciones de la extensión en el navegador y activa los asistentes externos.',
  leftAlone: '{title}: {file} no se ha modificado: {reason}.',
  addThis: 'Añade esto {place}:',
  codeWillBe: 'Su código de emparejamiento será {code}.',
  alreadyIn: '{title}: ya está en {file}.',
  addedTo: '{title}: añadido a {file}.',
  notFound: 'No se ha encontrado {title} en este equipo; leerá el archivo si lo instalas.',
  codeIs:
    'Su código de emparejamiento es {code}: la extensión muestra el mismo código cuando {title} se conecta.',
  readOnly: 'es de solo lectura',
  keepsChanging: 'otro programa lo cambia continuamente',
  noAccess: 'no se puede leer o escribir ({error})',
  unknownError: 'error desconocido',
  unreadable: 'no se puede leer',
  twice: '{name} aparece dos veces',
  otherForm: '{name} tiene líneas con otra forma',
  otherList: 'enumera los servidores de otra forma',
  wrongForm: 'no tiene la forma que lee el asistente',
  tooDeep: 'tiene demasiados niveles de anidamiento',
  notJson: 'no es JSON',
  notJsonLine: 'la línea {line} no es JSON ({error})',
  inList: 'en la lista {name}',
  inSections: 'en {sections}',
  atEnd: 'al final',
  browserStarts: '{browser} puede iniciar el puente: {files}',
  allowSandbox: 'Hay que permitir que su entorno aislado inicie programas: {command}',
  pressEnter: 'Pulsa Entrar para cerrar esta ventana.',
  noNode: 'El navegador no puede iniciar el puente: no se ha encontrado Node en este equipo.',
  flatpakLinux: '{browser} de Flatpak es solo para Linux.',
  ownFile: 'El puente no puede leer su propio archivo {file}.',
  flatpakNote: '{browser} de Flatpak lee sus propias carpetas: para él, instala con {option}.',
  firefoxSnapNote:
    'Firefox de Snap inicia el puente a través del portal del escritorio, que te pregunta una vez.',
  snapNote:
    '{browser} de Snap lee {folder}, pero su entorno aislado no puede iniciar el puente: usa otro paquete.',
  removed: 'Se ha eliminado el puente.',
  browserStopped: '{browser} ya no puede iniciar el puente.',
  changedMeanwhile: '{title}: {file} ha cambiado mientras tanto. Vuelve a ejecutar uninstall.',
  removeYourself: '{title}: quita tú {name} de {file}: {reason}.',
  removedFrom: '{title}: quitado de {file}.',
  run: 'Ejecuta: {command}',
  installNode: 'Instala Node {version} o posterior.',
  bridgeIn: 'El puente está en {file}',
  sameVersion: 'El puente instalado es de la misma versión que este',
  anyBrowserStarts: 'Un navegador puede iniciar el puente',
  isPrivate: '{path} es privado',
  hasManifest: '{name} tiene el manifiesto {file}',
  manifestNames: '{name}: el manifiesto indica este puente y esta extensión',
  canStart: '{name} puede iniciar {file}',
  findsNode: '{name} encuentra Node',
  nodeMoved: 'Node ha cambiado de sitio.',
  browserOpen: 'Hay un navegador abierto con la extensión',
  openBrowser:
    'Abre el navegador con la extensión y activa los asistentes externos en sus opciones.',
  profile: '{browser} (perfil {profile})',
  answers: '{name}: la extensión responde',
  outsideOn: '{name}: los asistentes externos están activados',
  turnOn: 'Actívalos o reanúdalos en las opciones de la extensión.',
  signedIn: '{name}: sesión de Okta iniciada',
  signIn: 'Inicia sesión en la extensión.',
  validFile: '{title} tiene un {file} válido',
  fix: 'Corrígelo: {reason}. Después vuelve a comprobar.',
  hasBridge: '{title} tiene el puente en {file}',
  noBridge: '{title} no tiene el puente.',
  turnedOn: '{title} tiene el puente activado',
  startsInstalled: '{title} inicia el puente instalado',
  keyPrivate: '{title}: la clave {file} es privada',
  hasKey: '{title} tiene su clave {file}',
  allowAgain: 'Después vuelve a permitir {title} en la extensión.',
  nodeOptions: '{title} define NODE_OPTIONS para el puente: comprueba que lo has hecho tú',
  titleStarts: '{title} puede iniciar el puente',
  getsAnswers: '{title} recibe respuestas de la extensión',
  ended: 'Ha terminado con el estado {status}.',
  noAnswer: 'No ha respondido a tiempo.',
};
