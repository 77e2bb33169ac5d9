import type { FIELD_SENTENCES, SENTENCES, STATUS_LABELS } from '../assistant/sentences.ts';
import type { DETAIL_TEXTS } from '../assistant/details/shown-details.ts';
import type { NICKNAME_TEXTS } from '../assistant/nicknames/nickname-texts.ts';
import type { GUIDE_TEXTS } from '../assistant/guide/guide-texts.ts';
import type { LAST_LIST_TEXTS } from '../assistant/last-list/last-list-texts.ts';
import type { AskedDetail } from '../assistant/request-types.ts';
import type { Check } from '../domain/diagnosis.ts';
import type { DISTINCTION_TEXTS } from '../domain/distinctions.ts';
import type { ProfileField } from '../domain/user-profile.ts';
import type { SHARED_STRINGS } from '../ui/components/shared-strings.ts';
import type { ADMINISTRATOR_STRINGS } from '../ui/options/administrator-strings.ts';
import type { CheckStrings, DIAGNOSIS_STRINGS } from '../ui/options/diagnosis-strings.ts';
import type { OPTIONS_STRINGS } from '../ui/options/strings.ts';
import type {
  OUTSIDE_STRINGS,
  PERMISSION_LABELS,
  STATUS_TEXTS,
  TOOL_AVAILABILITY_LABELS,
} from '../ui/outside/strings.ts';
import type { PIN_STRINGS } from '../ui/popup/pin-strings.ts';
import type { POPUP_STRINGS } from '../ui/popup/strings.ts';
import type { TranslatedProblems } from '../ui/problems/problem-text.ts';
import type { SETTINGS_FILE_STRINGS } from '../ui/settings-file/strings.ts';
import type { PANEL_STRINGS } from '../ui/side-panel/strings.ts';
import type { WELCOME_STRINGS } from '../ui/welcome/strings.ts';
import type { SCHEMA_STRINGS, WORKBENCH_STRINGS } from '../ui/workbench/strings.ts';
import type { TranslatedToolWords } from './tool-translations.ts';

/** What the assistant says. */
export interface AssistantTranslation {
  readonly assistant: typeof SENTENCES;
  readonly fields: Readonly<Record<ProfileField | AskedDetail | 'startDate', string>>;
  readonly 'field-sentences': typeof FIELD_SENTENCES;
  readonly statuses: typeof STATUS_LABELS;
  readonly details: typeof DETAIL_TEXTS;
  readonly nicknames: typeof NICKNAME_TEXTS;
  readonly guide: typeof GUIDE_TEXTS;
  readonly 'last-list': typeof LAST_LIST_TEXTS;
}

/** What surfaces of every day show. */
export interface SurfaceTranslation {
  readonly distinctions: typeof DISTINCTION_TEXTS;
  readonly shared: typeof SHARED_STRINGS;
  readonly popup: typeof POPUP_STRINGS;
  readonly pins: typeof PIN_STRINGS;
  readonly panel: typeof PANEL_STRINGS;
  readonly welcome: typeof WELCOME_STRINGS;
  readonly tools: TranslatedToolWords;
}

/** What the options show of outside assistants. */
export interface OutsideTranslation {
  readonly outside: typeof OUTSIDE_STRINGS;
  readonly 'tool-uses': typeof TOOL_AVAILABILITY_LABELS;
  readonly permissions: typeof PERMISSION_LABELS;
  readonly 'bridge-status': typeof STATUS_TEXTS;
}

/** What the options show besides. */
export interface OptionsTranslation {
  readonly options: typeof OPTIONS_STRINGS;
  readonly 'settings-file': typeof SETTINGS_FILE_STRINGS;
  readonly administrator: typeof ADMINISTRATOR_STRINGS;
  readonly diagnosis: typeof DIAGNOSIS_STRINGS;
  /** A check's functions that only choose among texts of `diagnosis` stay as they are. */
  readonly checks: Readonly<Record<Check, Partial<CheckStrings>>>;
}

/** What the workbench shows. */
export interface WorkbenchTranslation {
  readonly workbench: typeof WORKBENCH_STRINGS;
  readonly schema: typeof SCHEMA_STRINGS;
}

export interface ProblemsTranslation {
  readonly problems: TranslatedProblems;
}

/** Every text of a language besides English; the compiler names what is missing. */
export type FullTranslation = AssistantTranslation &
  SurfaceTranslation &
  OutsideTranslation &
  OptionsTranslation &
  WorkbenchTranslation &
  ProblemsTranslation;
