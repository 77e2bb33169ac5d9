import type { OptionsTranslation } from '../translation.ts';

export const ADMINISTRATOR_TEXTS: Pick<OptionsTranslation, 'administrator'> = {
  administrator: {
    title: 'Voor beheerders: andere manieren om te verbinden',
    text: 'Voor evaluatie en gedeelde omgevingen. Bij dagelijks gebruik meldt elke gebruiker zich zelf aan.',
    kind: 'Soort verbinding',
    kinds: {
      'api-token': 'API-token',
      'client-credentials': 'Service-app',
    },
    privilegeWarning: {
      'api-token':
        'Een API-token heeft alle rechten van de beheerder die het heeft gemaakt. Deze extensie leest er alleen het profiel en de apps van die beheerder mee, maar wie het token in handen krijgt, kan meer doen.',
      'client-credentials':
        'Een service-app leest de gegevens van de gebruiker die je opgeeft, zonder dat die zich aanmeldt of toestemming geeft. Met de sleutel kunnen de gegevens van alle gebruikers in je organisatie worden gelezen.',
    },
    apiToken: 'API-token',
    apiTokenHint:
      'Ga in Okta naar Security > API > Tokens. Het token wordt alleen in het geheugen bewaard, dus je voert het na elke start van de browser opnieuw in.',
    apiTokenPlaceholder: '00…',
    clientId: 'Client-ID van de service-app',
    clientIdHint:
      'Een app van het type API Services met de scope okta.users.read en een beheerdersrol.',
    login: 'Gebruikersnaam',
    loginHint: 'De gebruiker van wie het profiel en de apps worden getoond.',
    loginPlaceholder: 'ada@acme.example',
    keyId: 'Sleutel-ID, als de app meerdere sleutels heeft',
    keyIdHint: 'De “kid” naast de sleutel in Okta.',
    keyIdPlaceholder: '',
    key: 'Privésleutel (PEM)',
    keyHint:
      'De sleutel wordt meteen geïmporteerd. Daarna kan ermee worden ondertekend, maar kan de sleutel niet meer worden gelezen. De tekst wordt verwijderd.',
    keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
    keyChoose: 'Bestand kiezen…',
    keyImported: 'Privésleutel geïmporteerd.',
    replaceKey: 'Sleutel vervangen',
    connect: 'Controleren en verbinden',
    userLabel: 'Toont gegevens van',
    dataOf: (name) => `Gegevens van ${name} worden getoond`,
  },
};
