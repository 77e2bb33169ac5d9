import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'Kurznamen',
  text: 'Ihre eigenen Namen für Apps. Geben Sie einen im Popup, in der Adressleiste oder beim Assistenten ein.',
  app: 'App',
  chooseApp: 'App auswählen',
  nickname: 'Kurzname',
  add: 'Hinzufügen',
  added: (nickname) => `„${nickname}“ ist jetzt Ihr Name für diese App.`,
  remove: 'Entfernen',
  removeNickname: (nickname) => `„${nickname}“ entfernen`,
  removed: (nickname) => `„${nickname}“ wurde entfernt.`,
  unknown: (nickname) => `Sie haben keinen Kurznamen „${nickname}“.`,
  severalApps: 'Mehrere Ihrer Apps heißen so. Wählen Sie die richtige in den Optionen aus.',
  notAssigned: 'Ihnen derzeit nicht zugewiesen',
  refused: {
    'no-letters': 'Ein Kurzname braucht einen Buchstaben oder eine Ziffer.',
    'too-long': 'Ein Kurzname darf höchstens 40 Zeichen haben.',
    'too-many': 'Sie können höchstens 100 Kurznamen haben. Entfernen Sie zuerst einen.',
    'is-label': 'Eine App heißt bereits so:',
    taken: 'Das ist bereits Ihr Kurzname für:',
  },
  prompts: {
    call: 'Nenne {label} {nickname}',
    add: 'Kurzname für {label}: {nickname}',
    forget: 'Vergiss den Kurznamen {nickname}',
  },
};
