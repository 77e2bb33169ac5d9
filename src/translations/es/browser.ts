import type { BrowserTexts } from '../../domain/browser-texts.ts';

export const BROWSER_TEXTS: BrowserTexts = {
  description:
    'Tus aplicaciones y tu perfil de Okta, a un atajo o una pregunta de distancia. Independiente de Okta, Inc.',
  findApp: 'Buscar una aplicación',
  openAssistant: 'Abrir el asistente',
  firstRow: 'Abrir el mejor resultado o preguntar al asistente',
  pressEnter: '{app} – pulsa Intro para abrirla',
  open: '{app} – abrir',
  notOpened: '{app} – no se abre: su enlace lleva fuera de tu organización',
  ask: 'Preguntar al asistente: {prompt}',
  oneRequest: '1 solicitud en espera',
  requests: '{count} solicitudes en espera',
};
