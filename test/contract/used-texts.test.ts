import { describe, expect, test } from 'vitest';
import { NICKNAME_TEXTS } from '../../src/assistant/nicknames/nickname-texts.ts';
import { SENTENCES } from '../../src/assistant/sentences.ts';
import { SHARED_STRINGS } from '../../src/ui/components/shared-strings.ts';
import { ADMINISTRATOR_STRINGS } from '../../src/ui/options/administrator-strings.ts';
import { DIAGNOSIS_STRINGS } from '../../src/ui/options/diagnosis-strings.ts';
import { OPTIONS_STRINGS } from '../../src/ui/options/strings.ts';
import { OUTSIDE_STRINGS } from '../../src/ui/outside/strings.ts';
import { PIN_STRINGS } from '../../src/ui/popup/pin-strings.ts';
import { POPUP_STRINGS } from '../../src/ui/popup/strings.ts';
import { SETTINGS_FILE_STRINGS } from '../../src/ui/settings-file/strings.ts';
import { PANEL_STRINGS } from '../../src/ui/side-panel/strings.ts';
import { WELCOME_STRINGS } from '../../src/ui/welcome/strings.ts';
import { SCHEMA_STRINGS, WORKBENCH_STRINGS } from '../../src/ui/workbench/strings.ts';

const GROUPS = {
  ADMINISTRATOR_STRINGS,
  DIAGNOSIS_STRINGS,
  NICKNAME_TEXTS,
  OPTIONS_STRINGS,
  OUTSIDE_STRINGS,
  PANEL_STRINGS,
  PIN_STRINGS,
  POPUP_STRINGS,
  SCHEMA_STRINGS,
  SENTENCES,
  SETTINGS_FILE_STRINGS,
  SHARED_STRINGS,
  WELCOME_STRINGS,
  WORKBENCH_STRINGS,
} as const;

const SOURCES = Object.values(
  import.meta.glob<string>(['../../src/**/*.{ts,tsx}', '!../../src/translations/**'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

/** Beside a field's name, which `${name}Hint` makes. */
const SUFFIX = /(?:Hint|Placeholder)$/u;

describe.each(Object.entries(GROUPS))('%s', (group, texts) => {
  const users = SOURCES.filter((source) => source.includes(group))
    .map((source) =>
      source.replace(new RegExp(`${group} = localized\\([\\s\\S]*?\\n\\}\\);`, 'u'), ''),
    )
    .join('\n');
  const isChosenByValue = users.includes(`${group}[`);

  test('has no text that no surface shows', () => {
    const isUsed = (name: string) =>
      isChosenByValue
        ? new RegExp(`\\b${name.replace(SUFFIX, '')}\\b`, 'u').test(users)
        : new RegExp(
            `\\b${group}\\s*\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} = ${group};`,
            'u',
          ).test(users);
    expect(Object.keys(texts).filter((name) => !isUsed(name))).toEqual([]);
  });
});
