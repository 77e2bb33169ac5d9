import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'Bijnamen',
  text: 'Je eigen namen voor apps. Typ er een in de pop-up, in de adresbalk of bij de assistent.',
  app: 'App',
  chooseApp: 'Kies een app',
  nickname: 'Bijnaam',
  add: 'Toevoegen',
  added: (nickname) => `“${nickname}” is nu je naam voor deze app.`,
  remove: 'Verwijderen',
  removeNickname: (nickname) => `“${nickname}” verwijderen`,
  removed: (nickname) => `“${nickname}” is verwijderd.`,
  unknown: (nickname) => `Je hebt geen bijnaam “${nickname}”.`,
  severalApps: 'Meerdere apps heten zo. Kies de juiste in de opties.',
  notAssigned: 'Nu niet aan je toegewezen',
  refused: {
    'no-letters': 'Een bijnaam heeft een letter of cijfer nodig.',
    'too-long': 'Een bijnaam mag maximaal 40 tekens hebben.',
    'too-many': 'Je kunt maximaal 100 bijnamen hebben. Verwijder er eerst een.',
    'is-label': 'Een app heet al zo:',
    taken: 'Dit is al je bijnaam voor:',
  },
  prompts: {
    call: 'Noem {label} {nickname}',
    add: 'Bijnaam voor {label}: {nickname}',
    forget: 'Vergeet de bijnaam {nickname}',
  },
};
