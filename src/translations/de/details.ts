import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'Passwort',
    otp: 'Einmalcode',
    sms: 'SMS',
    tel: 'Anruf',
    kba: 'Sicherheitsfrage',
    swk: 'Schlüssel auf diesem Gerät',
    hwk: 'Hardwareschlüssel',
    fpt: 'Fingerabdruck',
    pin: 'PIN',
    sc: 'Smartcard',
    wia: 'Windows-Anmeldung',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'E-Mail',
  },
  notShared: {
    grant:
      'Ihre Organisation gibt diese Daten nicht für die App frei. Ein Administrator kann der App den Scope {scope} gewähren.',
    allow:
      'Ihre Organisation gibt diese Daten nicht für die App frei. Ein Administrator kann das zulassen.',
    refused:
      'Okta gibt diese Daten nicht aus, weil Ihre Organisation die Funktion deaktiviert hat. Ein Administrator kann sie in Okta aktivieren.',
    policy: 'Ihre Organisation hat dies deaktiviert.',
    'sign-in':
      'Okta verlangt dafür eine neue Anmeldung. Melden Sie sich bei der Erweiterung ab und wieder an.',
    connection: 'Zu dieser Verbindung gehört kein Benutzer, zu dem es Angaben geben könnte.',
  },
};
