import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'Exportieren und importieren',
  text: 'Ihre Kurznamen, angehefteten Apps, Sprache und Design in einer Datei: um sie beim Abmelden zu behalten oder in einem anderen Browser zu verwenden.',
  export: 'Exportieren',
  import: 'Importieren',
  exported: 'Datei erstellt',
  imported: (nicknames, pins, leftOut) =>
    `Kurznamen hinzugefügt: ${nicknames}. Apps angeheftet: ${pins}. Ausgelassen: ${leftOut}.`,
  nothingChanged: 'Es wurde nichts geändert.',
  refused: {
    'too-large': 'Diese Datei ist zu groß für eine Einstellungsdatei.',
    'not-readable':
      'Diese Datei kann nicht gelesen werden. Wählen Sie eine Datei, die Sie hier exportiert haben.',
    foreign: 'Das ist keine Einstellungsdatei dieser Erweiterung.',
    newer:
      'Diese Datei stammt aus einer neueren Version. Aktualisieren Sie die Erweiterung und importieren Sie sie dann.',
    'other-org': 'Diese Datei gehört zu einer anderen Organisation:',
  },
};
