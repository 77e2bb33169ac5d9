import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'Surnoms',
  text: 'Vos propres noms pour vos applications. Saisissez-en un dans la fenêtre contextuelle, la barre d’adresse ou l’assistant.',
  app: 'Application',
  chooseApp: 'Choisir une application',
  nickname: 'Surnom',
  add: 'Ajouter',
  added: (nickname) => `« ${nickname} » est maintenant votre nom pour cette application.`,
  remove: 'Retirer',
  removeNickname: (nickname) => `Retirer « ${nickname} »`,
  removed: (nickname) => `« ${nickname} » a été retiré.`,
  unknown: (nickname) => `Vous n’avez pas de surnom « ${nickname} ».`,
  severalApps:
    'Plusieurs de vos applications portent ce nom. Choisissez la bonne dans les options.',
  notAssigned: 'Ne vous est pas attribuée actuellement',
  refused: {
    'no-letters': 'Un surnom doit contenir une lettre ou un chiffre.',
    'too-long': 'Un surnom peut compter jusqu’à 40 caractères.',
    'too-many': 'Vous pouvez avoir jusqu’à 100 surnoms. Retirez-en un d’abord.',
    'is-label': 'Une application porte déjà ce nom :',
    taken: 'C’est déjà votre surnom pour :',
  },
  prompts: {
    call: 'Appelle {label} {nickname}',
    add: 'Surnom pour {label} : {nickname}',
    forget: 'Oublie le surnom {nickname}',
  },
};
