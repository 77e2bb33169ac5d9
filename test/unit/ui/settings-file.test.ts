import { describe, expect, it } from 'vitest';
import { DEFAULT_APPEARANCE } from '../../../src/domain/appearance.ts';
import { MAX_NICKNAMES } from '../../../src/search/nicknames.ts';
import { MAX_PINS } from '../../../src/ui/popup/pin-order.ts';
import { mergeSettings } from '../../../src/ui/settings-file/merge-settings.ts';
import {
  MAX_FILE_BYTES,
  readSettings,
  writeSettings,
  type Settings,
} from '../../../src/ui/settings-file/settings-file.ts';
import { application } from '../search/applications.ts';

const ORG = 'https://acme.okta.com';
const applications = ['Workday', 'Zoom', 'Box', 'Box'].map(application);
const [workday, zoom] = applications;
if (!workday || !zoom) throw new Error('Apps are missing.');

const SETTINGS: Settings = {
  nicknames: [
    { name: 'time sheet', application: workday.id },
    { name: 'old', application: 'not-assigned' },
  ],
  pins: [zoom.id, 'not-assigned'],
  appearance: { language: 'de', theme: 'dark' },
};
const FILE = writeSettings(SETTINGS, ORG, applications);
const changed = (changes: object) => JSON.stringify({ ...JSON.parse(FILE), ...changes });

describe('readSettings()', () => {
  it('reads what was written, also with a byte order mark', () => {
    const expected = { kind: 'settings', settings: SETTINGS };
    expect(readSettings(FILE, ORG, applications)).toEqual(expected);
    expect(readSettings(`\ufeff${FILE}`, ORG, applications)).toEqual(expected);
  });

  it.each([
    ['nothing', '', 'not-readable'],
    ['half a file', FILE.slice(0, 90), 'not-readable'],
    ['a huge one', 'x'.repeat(MAX_FILE_BYTES + 1), 'too-large'],
    ['a list', '[]', 'foreign'],
    ['another program’s file', '{"version":1,"nicknames":[]}', 'foreign'],
    ['a newer version', changed({ version: 2, pins: 'in a new form' }), 'newer'],
    ['no version', changed({ version: 'one' }), 'not-readable'],
    ['no pins', changed({ pins: null }), 'not-readable'],
    ['no appearance', changed({ appearance: 1 }), 'not-readable'],
  ])('refuses %s', (_, text, problem) => {
    expect(readSettings(text, ORG, applications)).toEqual({ kind: 'refused', problem, org: null });
  });

  it('refuses a file for another org, and says for which on one line', () => {
    expect(readSettings(changed({ org: 'https://evil\n\u202eexample' }), ORG, [])).toEqual({
      kind: 'refused',
      problem: 'other-org',
      org: 'https://evil example',
    });
  });

  it('leaves out entries in another form, and finds an app by its label where its id changed', () => {
    const text = changed({
      nicknames: [
        null,
        7,
        { name: 5, application: 'a' },
        { name: 'z', application: 'x', label: 'Zoom' },
      ],
      pins: ['bare', { application: 'y', label: 'Box' }, { application: 'y'.repeat(101) }],
    });
    const read = readSettings(text, ORG, applications);
    expect(read.kind === 'settings' && read.settings).toMatchObject({
      nicknames: [{ name: 'z', application: zoom.id }],
      pins: ['y'],
    });
  });
});

describe('mergeSettings()', () => {
  const none: Settings = { nicknames: [], pins: [], appearance: DEFAULT_APPEARANCE };

  it('takes over all into an empty account, and nothing twice', () => {
    const merged = mergeSettings(none, SETTINGS, applications);
    expect(merged).toMatchObject({ addedNicknames: 2, addedPins: 2, leftOut: 0 });
    expect(mergeSettings(merged, SETTINGS, applications)).toEqual({
      ...merged,
      addedNicknames: 0,
      addedPins: 0,
    });
  });

  it('keeps what was there, and leaves out what breaks a rule', () => {
    const before = {
      nicknames: [{ name: 'Time Sheet', application: zoom.id }],
      pins: [workday.id],
    };
    const added = {
      nicknames: [...SETTINGS.nicknames, { name: 'Zoom', application: workday.id }],
      pins: [workday.id, zoom.id],
    };
    expect(mergeSettings(before, added, applications)).toEqual({
      nicknames: [...before.nicknames, { name: 'old', application: 'not-assigned' }],
      pins: [workday.id, zoom.id],
      addedNicknames: 1,
      addedPins: 1,
      leftOut: 2,
    });
  });

  it('never goes beyond the limits', () => {
    const many = {
      nicknames: Array.from({ length: 300 }, (_, at) => ({ name: `n ${at}`, application: 'a' })),
      pins: Array.from({ length: 300 }, (_, at) => `pin ${at}`),
    };
    const merged = mergeSettings(none, many, applications);
    expect([merged.nicknames.length, merged.pins.length]).toEqual([MAX_NICKNAMES, MAX_PINS]);
    expect(merged.leftOut).toBe(600 - MAX_NICKNAMES - MAX_PINS);
  });
});
