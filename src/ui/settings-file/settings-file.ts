import { decodeAppearance, type Appearance } from '../../domain/appearance.ts';
import type { ApplicationId, AssignedApplication } from '../../domain/application.ts';
import { displayText } from '../../domain/display-text.ts';
import { isJsonObject } from '../../domain/json.ts';
import { decodeNicknames, type Nickname, type Pins } from '../../domain/personalization.ts';

const FORMAT = 'okta-end-user-assistant/settings';
const VERSION = 1;
/** A hundred nicknames and thirty pins take about 20 kB. */
export const MAX_FILE_BYTES = 256 * 1024;
const MAX_ID_LENGTH = 100;
const MAX_ORG_LENGTH = 100;

/** What a settings file holds of one account, and how the pages look. */
export interface Settings {
  readonly nicknames: readonly Nickname[];
  readonly pins: Pins;
  readonly appearance: Appearance;
}

export type SettingsProblem = 'too-large' | 'not-readable' | 'foreign' | 'newer' | 'other-org';

export type ReadSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | {
      readonly kind: 'refused';
      readonly problem: SettingsProblem;
      /** The org that the file is for; from the file, so for display alone. */
      readonly org: string | null;
    };

/** The file's text; labels stand beside ids for the reader, and for apps whose ids have changed. */
export function writeSettings(
  { nicknames, pins, appearance }: Settings,
  orgUrl: string,
  applications: readonly AssignedApplication[],
): string {
  const labelOf = (id: ApplicationId) => applications.find((one) => one.id === id)?.label;
  const file = {
    format: FORMAT,
    version: VERSION,
    org: orgUrl,
    nicknames: nicknames.map((one) => ({ ...one, label: labelOf(one.application) })),
    pins: pins.map((application) => ({ application, label: labelOf(application) })),
    appearance,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Checks a file's text; refuses all of it where it is not a settings file for this org. */
export function readSettings(
  text: string,
  orgUrl: string,
  applications: readonly AssignedApplication[],
): ReadSettings {
  const refused = (problem: SettingsProblem, org: string | null = null): ReadSettings => ({
    kind: 'refused',
    problem,
    org,
  });
  if (text.length > MAX_FILE_BYTES) return refused('too-large');
  const file = parse(text);
  if (file === undefined) return refused('not-readable');
  if (!isJsonObject(file) || file['format'] !== FORMAT) return refused('foreign');
  const { version, org } = file;
  if (typeof version === 'number' && version > VERSION) return refused('newer');
  const appearance = decodeAppearance(file['appearance']);
  const { nicknames, pins } = file;
  if (version !== VERSION || typeof org !== 'string' || appearance === undefined)
    return refused('not-readable');
  if (!Array.isArray(nicknames) || !Array.isArray(pins)) return refused('not-readable');
  if (org !== orgUrl) return refused('other-org', displayText(org, MAX_ORG_LENGTH));
  const named = nicknames.flatMap((entry: unknown) => {
    const application = applicationIn(entry, applications);
    return isJsonObject(entry) && application !== null ? [{ ...entry, application }] : [];
  });
  return {
    kind: 'settings',
    settings: {
      nicknames: decodeNicknames(named) ?? [],
      pins: pins.flatMap((entry: unknown) => applicationIn(entry, applications) ?? []),
      appearance,
    },
  };
}

/** The app of an entry: by its id, or by its label where that is one app's alone. */
function applicationIn(
  entry: unknown,
  applications: readonly AssignedApplication[],
): ApplicationId | null {
  if (!isJsonObject(entry)) return null;
  const { application, label } = entry;
  if (typeof application !== 'string' || application.length > MAX_ID_LENGTH) return null;
  if (applications.some(({ id }) => id === application)) return application;
  const [labeled, ...others] = applications.filter((one) => one.label === label);
  return labeled !== undefined && others.length === 0 ? labeled.id : application;
}

function parse(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}
