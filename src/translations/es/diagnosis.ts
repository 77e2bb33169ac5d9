import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('es', { type: 'conjunction' });

function seconds(count: number): string {
  return count === 1 ? '1 segundo' : `${count} segundos`;
}

/** The troubleshooting card, in Spanish. */
export const DIAGNOSIS_TEXTS: OptionsTranslation['diagnosis'] = {
  title: 'Solución de problemas',
  text: (checkCount: number) =>
    `Haz ${checkCount} comprobaciones para saber qué falla y quién puede arreglarlo.`,
  run: 'Comprobar',
  again: 'Volver a comprobar',
  running: 'Comprobando…',
  copyReport: 'Copiar informe',
  reportTitle: 'Okta End User Assistant: informe',
  reportOrg: (host: string | null) => `Organización: ${host ?? 'ninguna'}`,
  reportText: 'El informe no contiene contraseñas, tokens ni nombres.',
  allGood: 'No se han encontrado problemas.',
  problemCount: (count: number) =>
    count === 1 ? 'Se ha encontrado 1 problema.' : `Se han encontrado ${count} problemas.`,
  toolsOff: (labels: readonly string[]) =>
    `Herramientas desactivadas, que el asistente no puede usar: ${LIST.format(labels)}.`,
  showTools: 'Ver herramientas',
  good: 'Correcto',
  bad: 'Error',
  skipped: 'No comprobado',
  finding: (title, text) => `${title}. ${text}`,
  policyInvalid: (keys: string) => `No válido: ${keys}.`,
  policyUnknownTools: (names: string) =>
    `disabledTools indica herramientas que no existen: ${names}. Todas las herramientas quedan desactivadas hasta que se corrija.`,
  policyConflicts: (keys: string) =>
    `Definido más de una vez con valores distintos: ${keys}. Se aplica el valor más estricto, o ninguno.`,
  policyOrg:
    'No se puede usar ninguna organización de Okta hasta que orgUrl y clientId estén definidos y sean válidos.',
  policyNeedsFix: 'Hay que corregir la política gestionada de Okta End User Assistant.',
  clockCorrect: 'En hora',
  clockAhead: (count: number) =>
    `Va ${seconds(count)} adelantado respecto al de Okta. Hasta cinco minutos no hay problema.`,
  clockBehind: (count: number) =>
    `Va ${seconds(count)} atrasado respecto al de Okta. Hasta cinco minutos no hay problema.`,
};

const PREREQUISITE_FAILED = 'Omitido porque ha fallado una comprobación anterior.';
const NOT_SIGNED_IN = 'No has iniciado sesión.';

/** The checks, in Spanish. */
export const CHECK_TEXTS: OptionsTranslation['checks'] = {
  access: {
    title: 'Acceso a tu organización de Okta',
    pass: () => 'Permitido por el navegador',
    skipped: 'No hay ninguna organización conectada.',
  },
  org: {
    title: 'Tu organización de Okta',
    pass: () => 'Accesible',
    skipped: PREREQUISITE_FAILED,
  },
  metadata: {
    title: 'Configuración de Okta',
    pass: () => 'Válida',
    skipped: PREREQUISITE_FAILED,
  },
  client: { title: 'ID de cliente', pass: () => 'Reconocido', skipped: PREREQUISITE_FAILED },
  redirect: {
    title: 'URI de redirección',
    pass: () => 'Reconocido',
    skipped: PREREQUISITE_FAILED,
  },
  scope: {
    title: 'Permiso para leer tus datos',
    pass: () => 'Concedido',
    skipped: 'Solo se puede saber al iniciar sesión.',
  },
  session: {
    title: 'Inicio de sesión',
    pass: ({ minutesLeft }) => {
      const minutes = Number(minutesLeft);
      if (!(minutes > 0)) return 'El token de acceso se renueva con la próxima solicitud.';
      return `El token de acceso es válido durante ${minutesLeft} ${minutes === 1 ? 'minuto' : 'minutos'} más.`;
    },
    skipped: NOT_SIGNED_IN,
  },
  profile: { title: 'Tu perfil', pass: () => 'Disponible', skipped: NOT_SIGNED_IN },
  applications: {
    title: 'Tus aplicaciones',
    pass: ({ count }) => `${count} ${Number(count) === 1 ? 'aplicación' : 'aplicaciones'}`,
    skipped: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Límite de solicitudes de Okta',
    pass: () => 'No alcanzado',
    skipped: PREREQUISITE_FAILED,
  },
  clock: { title: 'Reloj de este dispositivo', skipped: PREREQUISITE_FAILED },
  dpop: {
    title: 'Vinculación de tokens (DPoP)',
    pass: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'Obligatoria: los tokens solo funcionan en este navegador'
        : 'No obligatoria',
    fail: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'Falta la clave a la que están vinculados los tokens. Vuelve a iniciar sesión.'
        : 'Tu organización exige tokens vinculados a este navegador y los tuyos no lo están. Vuelve a iniciar sesión.',
    skipped: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Política de la organización',
    pass: ({ keys }) => `Aplicada: ${keys}.`,
    skipped: 'Ninguna',
  },
  storage: {
    title: 'Datos guardados',
    pass: () => 'Correctos',
    fail: ({ setAside }) =>
      `Datos dañados o de una versión más reciente, que se han restablecido: ${setAside}. No tienes que hacer nada.`,
    skipped: PREREQUISITE_FAILED,
  },
  version: {
    title: 'Versiones',
    pass: ({ version, browser }) => `Extensión ${version}, ${browser}`,
    skipped: PREREQUISITE_FAILED,
  },
};
