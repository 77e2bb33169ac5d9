import type { AssistantTranslation } from '../translation.ts';

export const GUIDE_TEXTS: AssistantTranslation['guide'] = {
  intro: 'Posez vos questions avec vos propres mots, par exemple :',
  groups: {
    profile: 'Votre profil',
    apps: 'Vos applications',
    list: 'Après une liste',
    panel: 'Cette extension',
  },
  prompts: {
    ask: 'Que puis-je demander ?',
    wholeProfile: 'Affiche mon profil Okta',
    fields: {
      title: 'Quels sont mon intitulé de poste et mon service ?',
      manager: 'Qui est mon responsable ?',
      email: 'Quelle est mon adresse e-mail ?',
      primaryPhone: 'Quel est mon numéro de téléphone ?',
      mobilePhone: 'Quel est mon numéro de mobile ?',
      employeeNumber: 'Quel est mon numéro d’employé ?',
      costCenter: 'Quel est mon centre de coûts ?',
      login: 'Quel est mon nom d’utilisateur ?',
      lastLogin: 'Quand me suis-je connecté pour la dernière fois ?',
      passwordChanged: 'Quand ai-je changé mon mot de passe pour la dernière fois ?',
    },
    list: 'Quelles applications ai-je ?',
    listSome: 'Quelles sont mes applications {words} ?',
    have: 'Est-ce que j’ai {label} ?',
    open: 'Ouvre {label}',
    link: 'Donne-moi le lien vers {label}',
    second: 'Ouvre la deuxième',
    byName: 'Trier par nom',
    recent: 'Afficher les applications ouvertes récemment',
    only: 'Seulement celles avec {words}',
    rest: 'Affiche le reste',
    panel: {
      refresh: 'Actualiser mes applications',
      'new-chat': 'Nouvelle discussion',
      shortcuts: 'Raccourcis clavier',
      options: 'Ouvrir les options',
      'switch-user': 'Changer d’utilisateur',
      'sign-out': 'Se déconnecter',
    },
    helpDesk: 'Comment joindre le centre d’assistance ?',
  },
};

export const LAST_LIST_TEXTS: AssistantTranslation['last-list'] = {
  byName: 'Les voici par nom.',
  byRecent:
    'Les voici, les dernières ouvertes en premier. Okta n’indique pas quand une application vous a été attribuée.',
  rest: 'Voici les autres.',
  complete: 'Vous voyez toute la liste.',
  only: '« {query} » dans cette liste : {count}.',
  onlyNone: 'Aucune application de cette liste ne correspond à « {query} ».',
  noPosition: 'Cette liste en affiche {count} : il n’y a pas de numéro {position}.',
  recent: 'Voici les dernières que vous avez ouvertes.',
  recentNone: 'Vous n’avez encore ouvert aucune application ici.',
  hidden: 'Celles-ci sont masquées dans votre tableau de bord.',
  hiddenNone: 'Aucune application n’est masquée dans votre tableau de bord.',
  startingWith: 'Applications qui commencent par « {letters} » : {count}.',
  refreshed: 'J’ai interrogé Okta de nouveau. Vous avez {total}.',
  added: 'Nouvelles : {labels}.',
};
