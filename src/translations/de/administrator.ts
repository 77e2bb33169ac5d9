import type { OptionsTranslation } from '../translation.ts';

export const ADMINISTRATOR_TEXTS: Pick<OptionsTranslation, 'administrator'> = {
  administrator: {
    title: 'Für Administratoren: andere Verbindungsarten',
    text: 'Für Tests und gemeinsam genutzte Umgebungen. Im Alltag meldet sich jeder Benutzer selbst an.',
    kind: 'Verbindungsart',
    kinds: {
      'api-token': 'API-Token',
      'client-credentials': 'Dienst-App',
    },
    privilegeWarning: {
      'api-token':
        'Ein API-Token hat alle Berechtigungen des Administrators, der es erstellt hat. Diese Erweiterung liest damit nur dessen Profil und Apps, aber wer das Token erhält, kann mehr tun.',
      'client-credentials':
        'Eine Dienst-App liest die Daten des Benutzers, den Sie angeben, ohne dass sich dieser anmeldet oder zustimmt. Mit ihrem Schlüssel lassen sich die Daten aller Benutzer Ihrer Organisation lesen.',
    },
    apiToken: 'API-Token',
    apiTokenHint:
      'Sie finden es in Okta unter Security > API > Tokens. Das Token wird nur im Arbeitsspeicher aufbewahrt, daher geben Sie es nach jedem Start des Browsers erneut ein.',
    apiTokenPlaceholder: '00…',
    clientId: 'Client-ID der Dienst-App',
    clientIdHint:
      'Eine App vom Typ „API Services“ mit dem Scope okta.users.read und einer Administratorrolle.',
    login: 'Benutzername',
    loginHint: 'Der Benutzer, dessen Profil und Apps angezeigt werden.',
    loginPlaceholder: 'ada@acme.example',
    keyId: 'Schlüssel-ID, falls die App mehrere Schlüssel hat',
    keyIdHint: 'Der Wert „kid“ neben dem Schlüssel in Okta.',
    keyIdPlaceholder: '',
    key: 'Privater Schlüssel (PEM)',
    keyHint:
      'Der Schlüssel wird sofort importiert. Danach lässt sich damit signieren, er lässt sich aber nicht mehr auslesen. Der Text wird verworfen.',
    keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
    keyChoose: 'Datei auswählen…',
    keyImported: 'Privater Schlüssel importiert.',
    replaceKey: 'Schlüssel ersetzen',
    connect: 'Prüfen und verbinden',
    userLabel: 'Zeigt Daten von',
    dataOf: (name) => `Angezeigt werden Daten von ${name}`,
  },
};
