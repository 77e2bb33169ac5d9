import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'Apodos',
  text: 'Tus propios nombres para las aplicaciones. Escribe uno en la ventana emergente, en la barra de direcciones o al asistente.',
  app: 'Aplicación',
  chooseApp: 'Elige una aplicación',
  nickname: 'Apodo',
  add: 'Añadir',
  added: (nickname) => `«${nickname}» es ahora tu nombre para esta aplicación.`,
  remove: 'Quitar',
  removeNickname: (nickname) => `Quitar «${nickname}»`,
  removed: (nickname) => `Se quitó «${nickname}».`,
  unknown: (nickname) => `No tienes ningún apodo «${nickname}».`,
  severalApps: 'Varias de tus aplicaciones se llaman así. Elige la correcta en Opciones.',
  notAssigned: 'Ahora no la tienes asignada',
  refused: {
    'no-letters': 'Un apodo necesita una letra o un número.',
    'too-long': 'Un apodo puede tener hasta 40 caracteres.',
    'too-many': 'Puedes tener hasta 100 apodos. Quita uno primero.',
    'is-label': 'Una aplicación ya se llama así:',
    taken: 'Ya es tu apodo para:',
  },
  prompts: {
    call: 'Llama {nickname} a {label}',
    add: 'Apodo para {label}: {nickname}',
    forget: 'Olvida el apodo {nickname}',
  },
};
