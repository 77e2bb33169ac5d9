import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'Exporteren en importeren',
  text: 'Je bijnamen, vastgemaakte apps, taal en thema in één bestand: om ze te bewaren als je je afmeldt of in een andere browser te gebruiken.',
  export: 'Exporteren',
  import: 'Importeren',
  exported: 'Bestand gemaakt',
  imported: (nicknames, pins, leftOut) =>
    `Bijnamen toegevoegd: ${nicknames}. Apps vastgemaakt: ${pins}. Weggelaten: ${leftOut}.`,
  nothingChanged: 'Er is niets gewijzigd.',
  refused: {
    'too-large': 'Dit bestand is te groot voor een instellingenbestand.',
    'not-readable':
      'Dit bestand kan niet worden gelezen. Kies een bestand dat je hier hebt geëxporteerd.',
    foreign: 'Dit is geen instellingenbestand van deze extensie.',
    newer:
      'Dit bestand komt uit een nieuwere versie. Werk de extensie bij en importeer het daarna.',
    'other-org': 'Dit bestand is van een andere organisatie:',
  },
};
