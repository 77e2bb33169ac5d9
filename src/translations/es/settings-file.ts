import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'Exportar e importar',
  text: 'Tus apodos, aplicaciones fijadas, idioma y tema en un archivo: para conservarlos al cerrar sesión o usarlos en otro navegador.',
  export: 'Exportar',
  import: 'Importar',
  exported: 'Archivo creado',
  imported: (nicknames, pins, leftOut) =>
    `Apodos añadidos: ${nicknames}. Aplicaciones fijadas: ${pins}. Omitidos: ${leftOut}.`,
  nothingChanged: 'No se ha cambiado nada.',
  refused: {
    'too-large': 'Este archivo es demasiado grande para ser un archivo de configuración.',
    'not-readable': 'No se puede leer este archivo. Elige un archivo que hayas exportado aquí.',
    foreign: 'No es un archivo de configuración de esta extensión.',
    newer:
      'Este archivo es de una versión más reciente. Actualiza la extensión e impórtalo después.',
    'other-org': 'Este archivo es de otra organización:',
  },
};
