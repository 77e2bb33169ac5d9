import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { CHECK_TEXTS, DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('es', { type: 'conjunction' });

/** What the options show, in Spanish. */
export const OPTIONS_TEXTS: OptionsTranslation = {
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'Opciones',
    lead: 'Conecta la organización de Okta de tu empresa. Solo hay que hacerlo una vez.',
    sections: {
      account: 'Cuenta',
      shortcuts: 'Atajos',
      apps: 'Tus aplicaciones',
      assistants: 'Asistentes',
      tools: 'Herramientas',
      appearance: 'Apariencia',
      privacy: 'Tus datos',
      help: 'Ayuda',
    },
    connection: 'Conexión',
    domain: 'Dominio de Okta',
    alternateDomain: 'También abre aplicaciones en',
    domainHint:
      'Donde inicias sesión en Okta, por ejemplo acme.okta.com. Puedes pegar la dirección de cualquier página de tu panel de control de Okta.',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'Parece una dirección de correo electrónico. Introduce la dirección donde inicias sesión en Okta, por ejemplo acme.okta.com.',
    willUse: (orgUrl: string) => `Usaremos ${orgUrl}`,
    removedParts: (changes: readonly string[]) => `Hemos quitado ${LIST.format(changes)}.`,
    clientId: 'ID de cliente',
    clientIdHint: 'Te lo da tu administrador y suele empezar por 0oa. No es un dato secreto.',
    clientIdHelp: '¿Cómo consigo un ID de cliente?',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'Parece una dirección. El ID de cliente es el código corto que aparece al lado.',
    clientIdIsLong:
      'Parece un secreto o un token. Un ID de cliente es más corto, y no necesitas nada más.',
    fillBoth: 'Rellena ambos campos para conectar.',
    permissionHint:
      'Puede que el navegador te pida permiso para que esta extensión acceda a tu dominio de Okta. Elige Permitir.',
    save: 'Conectar',
    checking: 'Comprobando con Okta…',
    connected: (orgUrl: string) => `Conectado a ${orgUrl}`,
    edit: 'Cambiar',
    cancel: 'Cancelar',
    forget: 'Desconectar',
    confirmForget: (name: string) =>
      `¿Desconectarte de ${name}? Se cerrará tu sesión y se eliminarán tus datos de este navegador.`,
    confirmForgetYes: 'Sí, desconectar',
    language: 'Idioma',
    browserLanguage: 'El mismo que el navegador',
    theme: 'Tema',
    themes: { system: 'El mismo que el sistema', light: 'Claro', dark: 'Oscuro' },
    setByAdministrator: 'Definido por tu administrador',
    changes: {
      'admin-host': '«-admin»',
      path: 'la ruta',
      'custom-authorization-server': 'el servidor de autorización personalizado',
    },
    administrators: 'Para tu administrador',
    administratorsText:
      'Añade este URI de redirección de inicio de sesión a la aplicación en Okta:',
    redirectUri: 'URI de redirección de inicio de sesión',
    copyRedirectUri: 'Copiar el URI de redirección',
    message: 'O envía al equipo de TI una solicitud ya preparada:',
    readMessage: 'Vista previa',
    copyMessage: 'Copiar la solicitud',
    invite: 'Invitar a otras personas',
    inviteText: (host: string) =>
      `Con este código, otras personas de ${host} se conectan sin escribir nada. Contiene el dominio y el ID de cliente, que no son secretos.`,
    copyInvitationCode: 'Copiar el código',
    inviteMessage: 'O envía un mensaje con el código y los pasos:',
    copyInvitation: 'Copiar la invitación',
    account: 'Cuenta',
    signedInAs: (name: string) => `Sesión iniciada como ${name}`,
    expired: (name: string) => `${name}, vuelve a iniciar sesión para actualizar tu lista`,
    signOut: 'Cerrar sesión',
    switchUser: 'Cambiar de usuario',
    accounts: 'Cuentas',
    moreAccounts: 'Más cuentas',
    accountsText: 'Añade más organizaciones o cuentas y cambia entre ellas con un clic.',
    shownNow: 'Actual',
    switchTo: 'Usar',
    switchToName: (name: string) => `Usar la cuenta ${name}`,
    blocked:
      'No permitida por tu administrador. Volverá a estar disponible si permite su organización.',
    describe: 'Personalizar',
    accountName: 'Nombre',
    accountNameHint:
      'Solo lo ves tú. Si lo dejas vacío, se muestra la dirección de la organización.',
    accountColor: 'Color',
    colors: {
      blue: 'Azul',
      green: 'Verde',
      plum: 'Ciruela',
      amber: 'Ámbar',
      teal: 'Turquesa',
      red: 'Rojo',
    },
    saveDescription: 'Guardar',
    add: 'Añadir otra organización o cuenta',
    addUser: 'Añadir otra cuenta',
    addText:
      'Misma organización: conserva estos valores. Otra organización: introduce su dominio y su ID de cliente.',
    howToOpen: 'Tres formas de abrir tus aplicaciones',
    openFromPopup: 'Barra de herramientas',
    openFromPopupText: 'Haz clic en el icono de la extensión.',
    openFromPanel: 'Panel lateral',
    openFromPanelText: 'Pregunta con tus propias palabras.',
    orPress: 'O pulsa',
    noShortcut: 'No hay ningún atajo definido.',
    setShortcut: 'Definir un atajo',
    changeShortcut: 'Cambiar atajo',
    openPanel: 'Abrir el panel lateral',
    openFromAddressBar: 'Barra de direcciones',
    openFromAddressBarText: 'Escribe',
    openFromAddressBarEnd: ', luego el nombre de una aplicación y pulsa Intro.',
    askFromAddressBar: 'O haz una pregunta:',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?quién es mi responsable',
    privacy: 'Tus datos',
    privacyItems: [
      'Tokens de Okta: solo en memoria, hasta que cierres sesión o el navegador.',
      'Tu nombre, la lista de tus aplicaciones, tus apodos para ellas, las que has fijado, cuáles has abierto y cuándo: en este navegador, hasta que cierres sesión.',
      'Tu perfil y la conversación: en memoria, hasta que cierres sesión o el navegador.',
      'Tus datos solo se envían a tu organización de Okta. No hay telemetría.',
    ],
    choices: 'Lo que has elegido antes',
    choicesText:
      'Elegiste estas opciones cuando el asistente te preguntó «¿Querías decir…?». Desde entonces, responde así a las mismas palabras.',
    forgetChoice: 'Olvidar',
    forgetChoiceOf: (prompt: string) => `Olvidar «${prompt}»`,
    choiceForgotten: 'Olvidado',
    forgetAllChoices: 'Olvidar todo',
    allChoicesForgotten: 'Todo olvidado',
    clearUsage: 'Borrar aperturas recientes',
    usageCleared: 'Borrado',
    version: (version: string) => `Versión ${version}`,
    independent: 'Producto independiente, no creado ni respaldado por Okta, Inc.',
    administratorMessage: (
      redirectUri: string,
    ) => `Registra, por favor, la extensión de navegador «Okta End User Assistant» en nuestra organización de Okta:

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, con PKCE obligatorio
3. Grant types: Authorization Code y Refresh Token (rotación después de cada uso, 30 segundos de gracia)
4. Sign-in redirect URI, exactamente: ${redirectUri}
5. Okta API Scopes: conceder okta.users.read.self (requiere un Super Admin)
6. Asignar la aplicación a los usuarios que la necesiten

Después, envíame el Client ID de la aplicación. Permite que cada usuario lea su propio perfil y su propia lista de aplicaciones, y nada más.`,
    invitationMessage: (
      code: string,
    ) => `Abre tus aplicaciones de Okta desde el navegador con «Okta End User Assistant»:

1. Instala la extensión. Se abrirá su página de bienvenida. (Para abrirla más tarde, haz clic en el icono de la extensión y luego en «Configurar»).
2. Pega esta invitación:

${code}

3. Selecciona «Conectar e iniciar sesión» y permite que el navegador acceda a nuestra organización de Okta.`,
  },
  administrator: ADMINISTRATOR_TEXTS,
  diagnosis: DIAGNOSIS_TEXTS,
  checks: CHECK_TEXTS,
};
