import type { SurfaceTranslation } from '../translation.ts';
import { PANEL_TEXTS } from './panel.ts';
import { ES_TOOLS } from '../tool-translations.ts';
import { PIN_TEXTS } from './pins.ts';

/** What surfaces of every day show, in Spanish. */
export const SURFACE_TEXTS: SurfaceTranslation = {
  distinctions: { place: (place, count) => `${place} de ${count} con este nombre` },
  shared: {
    product: 'Okta End User Assistant',
    signIn: 'Iniciar sesión con Okta',
    signInAs: (login: string) => `Iniciar sesión como ${login}`,
    signInText:
      'Inicias sesión en la propia página de Okta. Esta extensión nunca ve tu contraseña.',
    signingIn: 'Esperando a Okta…',
    signingInText: 'Termina de iniciar sesión en la ventana que se ha abierto.',
    connect: 'Conectar',
    connecting: 'Conectando…',
    connectText: 'Esta es una conexión de administrador: nadie tiene que iniciar sesión.',
    pasteToken: 'Volver a pegar el token de API',
    pasteTokenText:
      'Esta es una conexión de administrador. Su token de API se guarda solo en memoria.',
    kinds: {
      'sign-in': null,
      'api-token': 'Token de API',
      'client-credentials': 'Aplicación de servicio',
    },
    openAnyway: 'Abrir igualmente',
    notSignedIn: 'Sesión no iniciada',
    notConnected: 'Sin conectar',
    account: 'Cuenta',
    accounts: 'Cuentas',
    addAccount: 'Añadir otra cuenta…',
    switched: (name: string) => `Ahora se muestra ${name}`,
    tryAgain: 'Reintentar',
    tryAgainIn: (seconds: string) => `Reintentar en ${seconds}`,
    openOptions: 'Abrir opciones',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Error al copiar',
    tellAdministrator: 'Para tu administrador',
    helpDesk: 'Contactar con soporte',
    oktaSays: 'Mensaje de Okta:',
    details: 'Detalles',
    errorCode: (code: string) => `Código de error: ${code}`,
    copyCode: 'Copiar el código de error',
    dismiss: 'Cerrar',
  },

  popup: {
    search: 'Buscar una aplicación',
    results: 'Aplicaciones',
    pinned: 'Fijadas',
    recent: 'Abiertas recientemente',
    all: (count: string) => `Todas las aplicaciones (${count})`,
    hidden: 'Ocultas en tu panel de control',
    found: (count: number) => (count === 1 ? '1 aplicación' : `${count} aplicaciones`),
    noMatches: (query: string) => `Ninguna aplicación coincide con «${query}»`,
    noMatchesText: 'Prueba con otro nombre o pulsa Intro para preguntar al asistente.',
    none: 'No tienes ninguna aplicación asignada',
    noneText: 'Tu administrador asigna las aplicaciones en Okta.',
    ask: 'Preguntar al asistente',
    dashboard: 'Abrir tu panel de control de Okta',
    clear: 'Borrar',
    keys: { open: 'Abrir', background: 'En segundo plano', copy: 'Copiar enlace', ctrl: 'Ctrl' },
    unsafeLink: 'No se ha abierto: su enlace lleva fuera de tu organización',
    copyLink: (label: string) => `Copiar el enlace a ${label} (Alt+C)`,
    more: 'Más (Alt+M)',
    close: 'Cerrar',
    copied: 'Enlace copiado',
    copyFailed: 'Error al copiar',
    updated: (age: string | null) => (age === null ? 'Todo actualizado' : `Actualizado ${age}`),
    outdated: (reason: string, age: string | null) =>
      age === null ? `${reason} · Sin actualizar` : `${reason} · Actualizado ${age}`,
    updating: 'Actualizando…',
    refresh: 'Actualizar ahora',
    menu: 'Menú',
    panel: 'Abrir el asistente',
    panelWithKeys: (keys: string) => `Abrir el asistente (${keys})`,
    options: 'Opciones',
    switchUser: 'Cambiar de usuario',
    signOut: 'Cerrar sesión',
    setUpTitle: 'Conecta tu organización de Okta',
    setUpText:
      'Pide dos datos al equipo de TI, una sola vez: tu dominio de Okta y un ID de cliente.',
    setUp: 'Configurar',
    signInTitle: 'Inicia sesión para ver tus aplicaciones',
    signInAgain: 'Vuelve a iniciar sesión para actualizar esta lista',
    signIn: 'Iniciar sesión',
    loading: 'Cargando tus aplicaciones',
  },

  pins: PIN_TEXTS,
  panel: PANEL_TEXTS,

  welcome: {
    title: 'Te damos la bienvenida',
    lead: 'Abre tus aplicaciones con un atajo o haz una pregunta.',
    progress: 'Configuración',
    steps: { connect: 'Conexión', 'sign-in': 'Inicio de sesión', ready: 'Listo' },
    stepDone: 'hecho',
    connectTitle: 'Conecta la organización de Okta de tu empresa',
    where: '¿Dónde inicias sesión en Okta?',
    whereHint:
      'Por ejemplo, acme.okta.com. También puedes pegar la dirección de una página de tu panel de control de Okta o la invitación que te ha enviado el equipo de TI.',
    invitedTo: (host: string) => `Invitación a ${host}`,
    invitedDetails: 'Continúa solo si es aquí donde inicias sesión en Okta en el trabajo.',
    invitationProblems: {
      newer:
        'Esta invitación es para una versión más reciente. Actualiza esta extensión y vuelve a pegar la invitación.',
      damaged:
        'Esta invitación está incompleta o se ha modificado. Cópiala entera del mensaje y vuelve a pegarla.',
      invalid: 'Esta invitación no indica ninguna organización de Okta. Pide otra al equipo de TI.',
    },
    continue: 'Continuar',
    connectAndSignIn: 'Conectar e iniciar sesión',
    permission: (host: string) =>
      `El navegador te pedirá permiso para que esta extensión acceda a ${host}. Elige Permitir.`,
    noClientId: 'No tengo un ID de cliente',
    noClientIdText:
      'El equipo de TI lo obtiene en Okta, una sola vez para todos. Envíale esta solicitud ya preparada:',
    mail: 'Escribir a TI',
    mailSubject: 'Configurar «Okta End User Assistant» en Okta',
    inviteHint:
      'Cuando ya te funcione, invita a los demás: en Opciones > Invitar a otras personas obtienes un código que rellena ambos datos.',
    signInTitle: (host: string) => `Inicia sesión en ${host}`,
    permissionForSignIn:
      'Si el navegador te pide permiso para que esta extensión acceda a tu organización de Okta, elige Permitir.',
    otherWays: 'Otras formas de conexión',
    readyTitle: 'Todo listo',
    tryIt: 'Abre tu primera aplicación: escribe su nombre y pulsa Intro.',
    loading: 'Obteniendo tus aplicaciones de Okta…',
    next: 'A partir de ahora',
    pin: 'Tenla siempre a la vista',
    pinText:
      'Haz clic en la pieza de puzle junto a la barra de direcciones y luego en la chincheta junto a Okta End User Assistant.',
    allOptions: 'Todas las opciones',
  },

  tools: ES_TOOLS,
};
