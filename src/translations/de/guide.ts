import type { AssistantTranslation } from '../translation.ts';

export const GUIDE_TEXTS: AssistantTranslation['guide'] = {
  intro: 'Fragen Sie in Ihren eigenen Worten, zum Beispiel:',
  groups: {
    profile: 'Ihr Profil',
    apps: 'Ihre Apps',
    list: 'Nach einer Liste',
    panel: 'Diese Erweiterung',
  },
  prompts: {
    ask: 'Was kann ich fragen?',
    wholeProfile: 'Zeig mir mein Okta-Profil',
    fields: {
      title: 'Wie lauten meine Stellenbezeichnung und meine Abteilung?',
      manager: 'Wer ist meine Führungskraft?',
      email: 'Wie lautet meine E-Mail-Adresse?',
      primaryPhone: 'Wie lautet meine Telefonnummer?',
      mobilePhone: 'Wie lautet meine Mobilnummer?',
      employeeNumber: 'Wie lautet meine Personalnummer?',
      costCenter: 'Wie lautet meine Kostenstelle?',
      login: 'Wie lautet mein Benutzername?',
      lastLogin: 'Wann habe ich mich zuletzt angemeldet?',
      passwordChanged: 'Wann habe ich mein Passwort zuletzt geändert?',
    },
    list: 'Welche Apps habe ich?',
    listSome: 'Welche {words}-Apps habe ich?',
    have: 'Habe ich {label}?',
    open: 'Öffne {label}',
    link: 'Gib mir den Link zu {label}',
    second: 'Öffne die zweite',
    byName: 'Nach Namen sortieren',
    recent: 'Zuletzt geöffnete Apps zeigen',
    only: 'Nur die mit {words}',
    rest: 'Zeig den Rest',
    panel: {
      refresh: 'Meine Apps aktualisieren',
      'new-chat': 'Neuer Chat',
      shortcuts: 'Tastenkombinationen',
      options: 'Optionen öffnen',
      'switch-user': 'Benutzer wechseln',
      'sign-out': 'Abmelden',
    },
    helpDesk: 'Wie kontaktiere ich den Helpdesk?',
  },
};

export const LAST_LIST_TEXTS: AssistantTranslation['last-list'] = {
  byName: 'Hier sind sie nach Namen sortiert.',
  byRecent:
    'Hier sind sie, die zuletzt geöffneten zuerst. Okta gibt nicht an, wann Ihnen eine App zugewiesen wurde.',
  rest: 'Hier sind die übrigen.',
  complete: 'Sie sehen die ganze Liste.',
  only: '„{query}“ in dieser Liste: {count}.',
  onlyNone: 'Keine App aus dieser Liste passt zu „{query}“.',
  noPosition: 'Diese Liste zeigt {count}, es gibt also keine Nummer {position}.',
  recent: 'Diese haben Sie zuletzt geöffnet.',
  recentNone: 'Sie haben hier noch keine App geöffnet.',
  hidden: 'Diese sind in Ihrem Dashboard ausgeblendet.',
  hiddenNone: 'In Ihrem Dashboard ist keine App ausgeblendet.',
  startingWith: 'Apps, die mit „{letters}“ beginnen: {count}.',
  refreshed: 'Ich habe Okta erneut gefragt. Sie haben {total}.',
  added: 'Neu: {labels}.',
};
