import { displayText } from '../../domain/display-text.ts';
import type { ProblemsTranslation } from '../translation.ts';

/** Problems with signing in, in Spanish. */
export const SIGN_IN_PROBLEM_TEXTS = {
  SIGN_IN_REQUIRED: () => ({
    title: 'Inicia sesión para continuar',
    text: 'Okta necesita saber quién eres.',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'Has cerrado la ventana de inicio de sesión',
    text: 'Si Okta mostró allí una página de error, puede que el URI de redirección o el ID de cliente no coincidan.',
    administrator:
      'Comprueba, por favor, que el URI de redirección registrado para la aplicación Okta End User Assistant es exactamente el que se muestra en sus opciones.',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'Se ha interrumpido el inicio de sesión',
    text: 'El navegador suspendió la extensión antes de que terminara el inicio de sesión. Vuelve a iniciar sesión.',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'Ya hay una ventana de inicio de sesión abierta',
    text: 'Termina de iniciar sesión en ella, o ciérrala y vuelve a intentarlo.',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'No tienes asignada esta aplicación',
    text: 'Okta te reconoce, pero no tienes asignada la aplicación Okta End User Assistant.',
    administrator: 'Asígname, por favor, la aplicación Okta End User Assistant en Okta.',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'Una política de inicio de sesión lo ha bloqueado',
    text: 'La política de tu organización ha bloqueado el inicio de sesión, por ejemplo, por tu dispositivo o tu red.',
    administrator:
      'Una política de inicio de sesión bloquea el acceso a la aplicación Okta End User Assistant. Revisa, por favor, la política de autenticación de la aplicación.',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'El URI de redirección no está registrado',
    text: 'Okta no reconoce el URI de redirección de esta extensión, así que no se puede terminar de iniciar sesión.',
    administrator: `Añade, por favor, ${redirectUri} como URI de redirección de inicio de sesión a la aplicación Okta End User Assistant en Okta.`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'Ha fallado una página de inicio de sesión',
    text: 'El navegador ha cerrado la ventana de inicio de sesión porque una de sus páginas dio un error, por ejemplo, una contraseña incorrecta. Vuelve a intentarlo.',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'Okta no reconoce este ID de cliente',
    text: 'Comprueba que lo has copiado entero. Si es así, puede que la configuración de la aplicación en Okta sea incorrecta.',
    administrator:
      'Revisa, por favor, la aplicación Okta End User Assistant: tipo Native, activa, PKCE, grants Authorization Code y Refresh Token.',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Okta ha denegado el inicio de sesión',
    text: 'Vuelve a intentarlo.',
    administrator: `El inicio de sesión en la aplicación Okta End User Assistant falla con «${displayText(error, 60)}».`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'La respuesta de inicio de sesión no es de confianza',
    text: 'No se ha podido comprobar que proceda de tu organización de Okta, así que se ha descartado. Vuelve a intentarlo. Si sigue ocurriendo, comunícalo.',
    administrator: `Okta End User Assistant ha rechazado una respuesta de inicio de sesión porque falló esta comprobación: ${displayText(check, 60)}.`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: 'Ahora mismo no puedes iniciar sesión en Okta',
    text: 'Okta o tu red tienen un problema temporal. Vuelve a intentarlo dentro de un momento.',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'El reloj de este dispositivo no está en hora',
    text: `${clockText(aheadMinutes)} Configura la fecha y la hora automáticas y vuelve a intentarlo.`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Okta rechaza la clave de este navegador',
    text: 'Volver a iniciar sesión no sirve de nada. Inténtalo más tarde. Si sigue ocurriendo, avisa a tu administrador.',
    administrator:
      'Okta rechaza las pruebas DPoP de la aplicación Okta End User Assistant. Revisa, por favor, el ajuste DPoP de la aplicación y si un proxy elimina los encabezados DPoP o DPoP-Nonce.',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'Okta ha confundido esta extensión con una página web',
    text: 'Okta ha denegado el último paso del inicio de sesión. Reinicia el navegador y vuelve a intentarlo. Si sigue ocurriendo, comunícalo.',
  }),
} satisfies Partial<ProblemsTranslation['problems']>;

/** A permission is missing on the app in Okta. */
export function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'El asistente aún no puede leer tus datos de Okta',
    text: 'A la aplicación le falta un permiso en Okta. Solo un administrador puede concederlo.',
    administrator: `Concede, por favor, el ámbito ${displayText(scope, 100)} a la aplicación Okta End User Assistant (pestaña Okta API Scopes).`,
  };
}

function clockText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'Su hora no coincide con la de Okta.';
  const minutes = Math.abs(aheadMinutes);
  const hours = Math.round(minutes / 60);
  const amount =
    minutes < 120 ? `${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}` : `${hours} horas`;
  return `Va ${amount} ${aheadMinutes < 0 ? 'atrasado' : 'adelantado'} respecto al de Okta.`;
}
