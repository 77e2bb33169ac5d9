import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'tu contraseña',
    otp: 'un código de un solo uso',
    sms: 'un SMS',
    tel: 'una llamada telefónica',
    kba: 'una pregunta de seguridad',
    swk: 'una clave de este dispositivo',
    hwk: 'una llave de seguridad física',
    fpt: 'tu huella dactilar',
    pin: 'un PIN',
    sc: 'una tarjeta inteligente',
    wia: 'el inicio de sesión de Windows',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'un correo electrónico',
  },
  notShared: {
    grant:
      'Tu organización no comparte estos datos con la aplicación. Un administrador puede concederle el ámbito {scope}.',
    allow:
      'Tu organización no comparte estos datos con la aplicación. Un administrador puede permitirlo.',
    refused:
      'Okta no facilita estos datos porque tu organización ha desactivado la función. Un administrador puede activarla en Okta.',
    policy: 'Tu organización ha desactivado esta función.',
    'sign-in':
      'Okta exige un nuevo inicio de sesión. Cierra sesión en la extensión y vuelve a iniciarla.',
    connection: 'Esta conexión no tiene un usuario propio sobre el que consultar.',
  },
};
