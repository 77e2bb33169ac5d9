import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { scopeMissing, SIGN_IN_PROBLEM_TEXTS } from './sign-in-problems.ts';

/** Problems as the user reads them, in Spanish. */
export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEM_TEXTS,

  NOT_CONFIGURED: () => ({
    title: 'Aún no hay ninguna organización de Okta conectada',
    text: 'Añade primero tu dominio de Okta y tu ID de cliente en Opciones.',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Eso no es un dominio de Okta',
    text: orgUrlText(problem),
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'No hay ningún sitio en esa dirección',
    text: `El sitio ${orgUrl} no responde. Comprueba que esté bien escrito y que este dispositivo tenga conexión a Internet.`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'Esa dirección no es de una organización de Okta',
    text: `El sitio ${orgUrl} no responde como Okta. Usa la dirección donde inicias sesión en Okta. Si es esa, puede que algo en esta red, como una red wifi de invitados o un proxy web, responda en su lugar.`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'Puede que tu organización de Okta haya cambiado de dirección',
    text: `El sitio ${orgUrl} redirige a otra dirección. Si tu organización ha cambiado de nombre, conecta su nueva dirección en Opciones. Si no, puede que algo de esta red se interponga, como una red wifi de invitados o un proxy web.`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'No se puede usar esta organización de Okta',
    text: 'Con su configuración no es seguro iniciar sesión.',
    administrator:
      'Okta End User Assistant rechaza los metadatos de nuestra organización. Revisa, por favor, la URL de la organización y el dominio personalizado.',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'El acceso a tu organización de Okta está desactivado',
    text: `El navegador impide que esta extensión acceda a ${orgUrl}. Vuelve a intentarlo y elige «Permitir» cuando el navegador lo pregunte.`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'Eso no es un ID de cliente',
    text: 'Un ID de cliente solo tiene letras y cifras, y suele empezar por 0oa. Tu administrador lo encuentra en la pestaña General de la aplicación en Okta.',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'Esa cuenta ya no existe',
    text: 'Elige otra cuenta o vuelve a añadirla en Opciones.',
  }),

  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () => ({
    title: 'No se puede acceder a Okta',
    text: 'Comprueba tu conexión, VPN o proxy y vuelve a intentarlo.',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Algo en tu red ha respondido en lugar de Okta',
    text: 'Lo impide un proxy web, una VPN o una red de invitados. Inicia sesión en la red o cambia a otra y vuelve a intentarlo.',
    administrator: `En mi red, una página web que no es de Okta responde en lugar de ${orgUrl}.`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Okta ha denegado el acceso',
    text: 'La configuración de tu organización no lo permite. Volver a intentarlo no servirá de nada.',
    administrator: withErrorId(`Okta me impide leer mis propios datos (${status})`, errorId),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `Demasiadas solicitudes; próximo intento: ${time(retryAt)}`,
    text: 'Hasta entonces, Okta limita las solicitudes de tu organización.',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Okta tiene problemas',
    text: 'El problema es de Okta y suele ser temporal. Vuelve a intentarlo dentro de un momento.',
    administrator: errorId === null ? null : withErrorId('La API de Okta indica un error', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Okta ha rechazado la solicitud',
    text: 'Okta ha respondido, pero no ha podido hacer lo solicitado. Es poco probable que volver a intentarlo sirva de algo. Si se repite, notifícalo.',
    administrator: withErrorId(
      `Okta rechaza una solicitud de Okta End User Assistant (${rejectionCode(status, errorCode)})`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Okta ha enviado una respuesta inesperada',
    text: 'No se ha podido leer la respuesta. Vuelve a intentarlo. Si sigue ocurriendo, comunícalo.',
    administrator: `Okta End User Assistant no puede leer la respuesta de Okta en ${displayText(path, 100)}.`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'Vuelve a introducir el token de API',
    text: 'Nunca se guarda en el disco, así que hay que introducirlo una vez cada vez que se inicia el navegador.',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'Okta no acepta este token de API',
    text: 'Puede que esté revocado, sin usar desde hace 30 días, mal escrito o limitado a otras redes. Crea uno nuevo en Okta, en Security > API > Tokens.',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'No se puede usar esa clave privada',
    text: serviceKeyText(reason),
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'Okta no acepta esta aplicación de servicio',
    text: 'Revisa su ID de cliente, su clave y su configuración.',
    administrator:
      'Revisa, por favor, la aplicación API Services en Okta: está activa, su autenticación de cliente es «Public key / Private key» con esta clave, tiene concedido el ámbito okta.users.read y tiene un rol de administrador.',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'Tu organización no permite este tipo de conexión',
    text: 'Para conectarte, inicia sesión en Okta.',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: 'Hay que corregir la política de tu organización',
    text: 'Establece tu organización de Okta, pero no se puede leer. Hasta que un administrador lo corrija, no se puede conectar ninguna organización.',
    administrator: `Corrige la política gestionada de Okta End User Assistant: orgUrl y clientId deben estar definidos y ser válidos (no aplicado: ${keys}). Hasta entonces no permite ninguna organización de Okta.`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'Okta no reconoce a ese usuario',
    text: `Ningún usuario de esta organización tiene el nombre de usuario ${displayText(login, 100)}, o esta conexión no puede verlo.`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'No tienes asignada esa aplicación',
    text: 'Puede que se haya quitado de tu panel de control de Okta. Pregunta por tus aplicaciones para ver la lista actual.',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: 'Hay otra cuenta con sesión iniciada en Okta',
    text: `Has iniciado sesión en Okta como ${displayText(login, 100)}. Este enlace se abriría con esa cuenta.`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `No se ha abierto ${displayText(label, 60)}`,
    text: 'Su enlace lleva fuera de tu organización, así que no es seguro abrirlo.',
    administrator: `El enlace a ${displayText(label, 60)} en mis enlaces de aplicaciones de Okta no es un enlace https de nuestra organización.`,
  }),
  INPUT_INVALID: () => ({
    title: 'No he podido consultarlo',
    text: 'Prueba a decirlo de otra forma.',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'Esta función está desactivada',
    text: 'La has desactivado tú o tu administrador. Puedes comprobarlo en Opciones.',
  }),
  QUESTION_GONE: () => ({
    title: 'Esta solicitud ha caducado',
    text: 'No se ha compartido nada. Si el asistente vuelve a preguntar, podrás decidir de nuevo.',
  }),
  CANCELLED: () => ({
    title: 'Detenido',
    text: 'Lo has detenido antes de que terminara.',
  }),
  WORKER_UNREACHABLE: () => ({
    title: 'La extensión no responde',
    text: 'Vuelve a intentarlo. Si sigue ocurriendo, desactiva la extensión y vuelve a activarla en la configuración de extensiones del navegador.',
  }),
  INTERNAL: () => ({
    title: 'Se ha producido un error',
    text: 'No se ha cambiado nada. Vuelve a intentarlo. Si sigue ocurriendo, comunícalo.',
  }),
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. ID de error de Okta: ${displayText(errorId, 60)}.`;
}

function orgUrlText(problem: OrgUrlProblem): string {
  switch (problem) {
    case 'empty':
      return 'Introduce la dirección donde inicias sesión, por ejemplo acme.okta.com.';
    case 'not-a-domain':
      return 'Un dominio de Okta tiene la forma acme.okta.com o login.acme.com.';
    case 'not-https':
      return 'Okta usa https. Quita todo lo que va antes del dominio.';
    case 'has-credentials':
      return 'Quita el nombre de usuario y la contraseña. Inicias sesión en la propia página de Okta.';
    case 'has-port':
      return 'Quita el puerto. Okta usa el predeterminado.';
    case 'ip-address':
      return 'Introduce el nombre de la organización, por ejemplo acme.okta.com, no una dirección IP.';
    case 'okta-itself':
      return 'Ese es el sitio de Okta. Tu organización tiene su propio nombre, por ejemplo acme.okta.com.';
  }
}

function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'El navegador ya no tiene esta clave. Vuelve a pegar la clave privada.';
    case 'not-pem':
      return 'Pégala entera, desde «-----BEGIN PRIVATE KEY-----» hasta «-----END PRIVATE KEY-----».';
    case 'several':
      return 'Este texto tiene más de una clave privada. Pega solo una.';
    case 'jwk':
      return 'Esta es la clave en JSON. Elige PEM en Okta al copiar la clave privada.';
    case 'pkcs1':
      return 'Esta clave está en un formato antiguo. Conviértela a PKCS#8 con «openssl pkcs8 -topk8 -nocrypt» y pega el resultado.';
    case 'encrypted':
      return 'Esta clave está cifrada con una contraseña. Descífrala con «openssl pkcs8 -topk8 -nocrypt» y pega el resultado.';
    case 'public-key':
      return 'Esta es la clave pública, que es para Okta. Pega la clave privada.';
    case 'certificate':
      return 'Esto es un certificado. Pega la clave privada.';
    case 'kind':
      return 'Este tipo de clave no es compatible. Okta acepta claves RSA y claves EC sobre P-256, P-384 o P-521.';
    case 'too-short':
      return 'Esta clave RSA es demasiado corta para ser segura. Usa al menos 2048 bits.';
    case 'unreadable':
      return 'Esta clave privada está dañada. Vuelve a copiarla.';
  }
}
