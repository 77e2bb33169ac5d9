import type { OptionsTranslation } from '../translation.ts';

/** The administrator connections, in Spanish. */
export const ADMINISTRATOR_TEXTS: OptionsTranslation['administrator'] = {
  title: 'Para administradores: otras formas de conexión',
  text: 'Para evaluaciones y equipos compartidos. En el uso diario, cada usuario inicia sesión con su propia cuenta.',
  kind: 'Tipo de conexión',
  kinds: {
    'api-token': 'Token de API',
    'client-credentials': 'Aplicación de servicio',
  },
  privilegeWarning: {
    'api-token':
      'Un token de API tiene todos los permisos del administrador que lo creó. Esta extensión solo lo usa para leer su perfil y sus aplicaciones, pero quien consiga el token puede hacer más cosas.',
    'client-credentials':
      'Una aplicación de servicio lee los datos del usuario que indiques, sin que este inicie sesión ni dé su consentimiento. Su clave permite leer los datos de todos los usuarios de tu organización.',
  },
  apiToken: 'Token de API',
  apiTokenHint:
    'En Okta, ve a Security > API > Tokens. El token se guarda solo en memoria, así que tendrás que introducirlo cada vez que se inicie el navegador.',
  apiTokenPlaceholder: '00…',
  clientId: 'ID de cliente de la aplicación de servicio',
  clientIdHint:
    'Una aplicación API Services con el ámbito okta.users.read y un rol de administrador.',
  login: 'Nombre de usuario',
  loginHint: 'El usuario cuyo perfil y aplicaciones se muestran.',
  loginPlaceholder: 'ada@acme.example',
  keyId: 'ID de clave, si la aplicación tiene varias claves',
  keyIdHint: 'El «kid» que aparece junto a la clave en Okta.',
  keyIdPlaceholder: '',
  key: 'Clave privada (PEM)',
  keyHint:
    'La clave se importa de inmediato. Después puede firmar, pero no se puede leer, y el texto se descarta.',
  keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
  keyChoose: 'Elegir un archivo…',
  keyImported: 'Clave privada importada.',
  replaceKey: 'Usar otra clave',
  connect: 'Comprobar y conectar',
  userLabel: 'Muestra datos de',
  dataOf: (name: string) => `Se muestran los datos de ${name}`,
};
