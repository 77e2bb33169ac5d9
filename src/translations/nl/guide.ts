import type { AssistantTranslation } from '../translation.ts';

export const GUIDE_TEXTS: AssistantTranslation['guide'] = {
  intro: 'Vraag in je eigen woorden, bijvoorbeeld:',
  groups: { profile: 'Je profiel', apps: 'Je apps', list: 'Na een lijst', panel: 'Deze extensie' },
  prompts: {
    ask: 'Wat kan ik vragen?',
    wholeProfile: 'Laat mijn Okta-profiel zien',
    fields: {
      title: 'Wat zijn mijn functietitel en mijn afdeling?',
      manager: 'Wie is mijn leidinggevende?',
      email: 'Wat is mijn e-mailadres?',
      primaryPhone: 'Wat is mijn telefoonnummer?',
      mobilePhone: 'Wat is mijn mobiele nummer?',
      employeeNumber: 'Wat is mijn personeelsnummer?',
      costCenter: 'Wat is mijn kostenplaats?',
      login: 'Wat is mijn gebruikersnaam?',
      lastLogin: 'Wanneer heb ik me voor het laatst aangemeld?',
      passwordChanged: 'Wanneer heb ik mijn wachtwoord voor het laatst gewijzigd?',
    },
    list: 'Welke apps heb ik?',
    listSome: 'Welke {words}-apps heb ik?',
    have: 'Heb ik {label}?',
    open: 'Open {label}',
    link: 'Geef me de link naar {label}',
    second: 'Open de tweede',
    byName: 'Sorteer op naam',
    recent: 'Toon laatst geopende apps',
    only: 'Alleen die met {words}',
    rest: 'Toon de rest',
    panel: {
      refresh: 'Mijn apps vernieuwen',
      'new-chat': 'Nieuwe chat',
      shortcuts: 'Sneltoetsen',
      options: 'Opties openen',
      'switch-user': 'Van gebruiker wisselen',
      'sign-out': 'Afmelden',
    },
    helpDesk: 'Hoe neem ik contact op met de helpdesk?',
  },
};

export const LAST_LIST_TEXTS: AssistantTranslation['last-list'] = {
  byName: 'Hier zijn ze op naam.',
  byRecent:
    'Hier zijn ze, de laatst geopende eerst. Okta geeft niet aan wanneer een app aan je is toegewezen.',
  rest: 'Hier zijn de andere.',
  complete: 'Je ziet de hele lijst.',
  only: '‘{query}’ in die lijst: {count}.',
  onlyNone: 'Geen app uit die lijst komt overeen met ‘{query}’.',
  noPosition: 'Die lijst toont {count}, dus er is geen nummer {position}.',
  recent: 'Deze heb je het laatst geopend.',
  recentNone: 'Je hebt hier nog geen app geopend.',
  hidden: 'Deze zijn verborgen op je dashboard.',
  hiddenNone: 'Er is geen app verborgen op je dashboard.',
  startingWith: 'Apps die beginnen met ‘{letters}’: {count}.',
  refreshed: 'Ik heb Okta opnieuw gevraagd. Je hebt {total}.',
  added: 'Nieuw: {labels}.',
};
