import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'la password',
    otp: 'un codice monouso',
    sms: 'un SMS',
    tel: 'una telefonata',
    kba: 'una domanda di sicurezza',
    swk: 'una chiave su questo dispositivo',
    hwk: 'una chiave hardware',
    fpt: 'l’impronta digitale',
    pin: 'un PIN',
    sc: 'una smart card',
    wia: 'l’accesso a Windows',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'un’email',
  },
  notShared: {
    grant:
      'La tua organizzazione non condivide questi dati con l’app. Un amministratore può concederle l’ambito {scope}.',
    allow:
      'La tua organizzazione non condivide questi dati con l’app. Un amministratore può consentirlo.',
    refused:
      'Okta non fornisce questi dati perché la tua organizzazione ha disattivato la funzione. Un amministratore può attivarla in Okta.',
    policy: 'La tua organizzazione ha disattivato questa funzione.',
    'sign-in': 'Okta richiede un nuovo accesso. Esci dall’estensione e accedi di nuovo.',
    connection: 'Questa connessione non ha un utente proprio su cui chiedere informazioni.',
  },
};
