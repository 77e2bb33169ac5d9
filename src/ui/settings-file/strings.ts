import { localized } from '../../domain/localized.ts';
import type { SettingsProblem } from './settings-file.ts';

/** What the options say of settings files. */
export const SETTINGS_FILE_STRINGS = localized('settings-file', {
  title: 'Export and import',
  text: 'Your nicknames, pins, language, and theme in one file: to keep them when you sign out, or to use them in another browser.',
  export: 'Export',
  import: 'Import',
  exported: 'File created',
  imported: (nicknames: string, pins: string, leftOut: string) =>
    `Nicknames added: ${nicknames}. Apps pinned: ${pins}. Left out: ${leftOut}.`,
  nothingChanged: 'Nothing was changed.',
  /** Followed by the org where the file is for another one. */
  refused: {
    'too-large': 'This file is too large for a settings file.',
    'not-readable': 'This file can’t be read. Choose a file that you exported here.',
    foreign: 'This is not a settings file of this extension.',
    newer: 'This file is from a newer version. Update the extension, then import it.',
    'other-org': 'This file is for another org:',
  } satisfies Record<SettingsProblem, string>,
});
