import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'Esporta e importa',
  text: 'Soprannomi, app fissate, lingua e tema in un unico file: per conservarli quando esci o per usarli in un altro browser.',
  export: 'Esporta',
  import: 'Importa',
  exported: 'File creato',
  imported: (nicknames, pins, leftOut) =>
    `Soprannomi aggiunti: ${nicknames}. App fissate: ${pins}. Tralasciati: ${leftOut}.`,
  nothingChanged: 'Non è stato modificato nulla.',
  refused: {
    'too-large': 'Questo file è troppo grande per un file di impostazioni.',
    'not-readable': 'Impossibile leggere questo file. Scegli un file esportato da qui.',
    foreign: 'Non è un file di impostazioni di questa estensione.',
    newer:
      'Questo file proviene da una versione più recente. Aggiorna l’estensione, poi importalo.',
    'other-org': 'Questo file è di un’altra organizzazione:',
  },
};
