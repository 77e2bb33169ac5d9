import type { AssistantTranslation } from '../translation.ts';

export const GUIDE_TEXTS: AssistantTranslation['guide'] = {
  intro: 'Pregunta con tus propias palabras, por ejemplo:',
  groups: {
    profile: 'Tu perfil',
    apps: 'Tus aplicaciones',
    list: 'Después de una lista',
    panel: 'Esta extensión',
  },
  prompts: {
    ask: '¿Qué puedo preguntar?',
    wholeProfile: 'Muéstrame mi perfil de Okta',
    fields: {
      title: '¿Cuáles son mi puesto y mi departamento?',
      manager: '¿Quién es mi responsable?',
      email: '¿Cuál es mi correo electrónico?',
      primaryPhone: '¿Cuál es mi número de teléfono?',
      mobilePhone: '¿Cuál es mi número de móvil?',
      employeeNumber: '¿Cuál es mi número de empleado?',
      costCenter: '¿Cuál es mi centro de coste?',
      login: '¿Cuál es mi nombre de usuario?',
      lastLogin: '¿Cuándo inicié sesión por última vez?',
      passwordChanged: '¿Cuándo cambié mi contraseña por última vez?',
    },
    list: '¿Qué aplicaciones tengo?',
    listSome: '¿Qué aplicaciones de {words} tengo?',
    have: '¿Tengo {label}?',
    open: 'Abre {label}',
    link: 'Dame el enlace de {label}',
    second: 'Abre la segunda',
    byName: 'Ordenar por nombre',
    recent: 'Mostrar las aplicaciones abiertas recientemente',
    only: 'Solo las de {words}',
    rest: 'Muestra el resto',
    panel: {
      refresh: 'Actualizar mis aplicaciones',
      'new-chat': 'Nuevo chat',
      shortcuts: 'Atajos de teclado',
      options: 'Abrir opciones',
      'switch-user': 'Cambiar de usuario',
      'sign-out': 'Cerrar sesión',
    },
    helpDesk: '¿Cómo contacto con el servicio de asistencia?',
  },
};

export const LAST_LIST_TEXTS: AssistantTranslation['last-list'] = {
  byName: 'Aquí están por nombre.',
  byRecent:
    'Aquí están, primero las últimas que abriste. Okta no indica cuándo se te asignó una aplicación.',
  rest: 'Aquí están las demás.',
  complete: 'Ya ves toda la lista.',
  only: '«{query}» en esa lista: {count}.',
  onlyNone: 'Ninguna aplicación de esa lista coincide con «{query}».',
  noPosition: 'Esa lista muestra {count}, así que no hay número {position}.',
  recent: 'Estas son las últimas que abriste.',
  recentNone: 'Todavía no has abierto ninguna aplicación aquí.',
  hidden: 'Estas están ocultas en tu panel de control.',
  hiddenNone: 'No hay ninguna aplicación oculta en tu panel de control.',
  startingWith: 'Aplicaciones que empiezan por «{letters}»: {count}.',
  refreshed: 'He vuelto a consultar a Okta. Tienes {total}.',
  added: 'Nuevas: {labels}.',
};
