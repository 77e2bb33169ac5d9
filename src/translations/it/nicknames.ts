import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'Soprannomi',
  text: 'I tuoi nomi per le app. Scrivine uno nel popup, nella barra degli indirizzi o all’assistente.',
  app: 'App',
  chooseApp: 'Scegli un’app',
  nickname: 'Soprannome',
  add: 'Aggiungi',
  added: (nickname) => `«${nickname}» ora è il tuo nome per questa app.`,
  remove: 'Rimuovi',
  removeNickname: (nickname) => `Rimuovi «${nickname}»`,
  removed: (nickname) => `«${nickname}» è stato rimosso.`,
  unknown: (nickname) => `Non hai un soprannome «${nickname}».`,
  severalApps: 'Più app hanno questo nome. Scegli quella giusta nelle opzioni.',
  notAssigned: 'Al momento non ti è assegnata',
  refused: {
    'no-letters': 'Un soprannome deve contenere una lettera o un numero.',
    'too-long': 'Un soprannome può avere al massimo 40 caratteri.',
    'too-many': 'Puoi avere al massimo 100 soprannomi. Prima rimuovine uno.',
    'is-label': 'Un’app ha già questo nome:',
    taken: 'È già il tuo soprannome per:',
  },
  prompts: {
    call: 'Chiama {label} {nickname}',
    add: 'Soprannome per {label}: {nickname}',
    forget: 'Dimentica il soprannome {nickname}',
  },
};
