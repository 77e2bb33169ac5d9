import { SENTENCES } from '../../src/assistant/sentences.ts';
import type { Translation } from '../../src/domain/localized.ts';
import german from '../../src/translations/de/index.ts';
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

/** English; German, which is longer, where a page keeps its English to itself. */
const TEXTS: Translation = {
  ...german,
  administrator: ADMINISTRATOR_STRINGS,
  assistant: SENTENCES,
  diagnosis: DIAGNOSIS_STRINGS,
  options: OPTIONS_STRINGS,
  outside: OUTSIDE_STRINGS,
  panel: PANEL_STRINGS,
  pins: PIN_STRINGS,
  popup: POPUP_STRINGS,
  schema: SCHEMA_STRINGS,
  'settings-file': SETTINGS_FILE_STRINGS,
  shared: SHARED_STRINGS,
  welcome: WELCOME_STRINGS,
  workbench: WORKBENCH_STRINGS,
};

/** Every word longer by 40 %. */
function longer(text: string): string {
  return text.replaceAll(/\{\w+\}|\p{L}+/gu, (word) =>
    word.startsWith('{') ? word : word + 'ẋ'.repeat(Math.ceil(word.length * 0.4)),
  );
}

const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתךםןף';

/** Letters of a script that runs from right to left. */
function fromRightToLeft(text: string): string {
  return text.replaceAll(/\{\w+\}|\p{L}/gu, (letter) =>
    letter.startsWith('{') ? letter : (HEBREW[(letter.codePointAt(0) ?? 0) % HEBREW.length] ?? ''),
  );
}

/** The whole interface in a language that does not exist. */
export const PSEUDO_LOCALES: Readonly<Record<'ltr' | 'rtl', Translation>> = {
  ltr: inEvery(TEXTS, longer),
  rtl: inEvery(TEXTS, fromRightToLeft),
};

function inEvery(groups: Translation, change: (text: string) => string): Translation {
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => [name, Object(changed(group, change))]),
  );
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function')
    return (...values: readonly unknown[]) =>
      changed(Reflect.apply(value, undefined, values), change);
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}
