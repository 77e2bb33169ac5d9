import { describe, expect, test } from 'vitest';
import { classifiers } from './applications.ts';
import { answer, turn } from './details-turn.ts';

const PROFILE = {
  status: 'ACTIVE',
  employeeNumber: 'E-1',
  manager: 'Dana Ruiz',
  login: 'alice',
  title: 'Designer',
  email: 'alice@acme.example',
  displayName: 'Alice Ames',
  organization: 'Acme Corp',
  primaryPhone: '1',
  city: 'Berlin',
};
const VALUES = /active|E-1|Dana Ruiz|alice|Alice|Designer|Acme Corp|Your phone|Berlin/u;
const OWN = {
  'Visa status': 'H-1B',
  'Marital status': 'single',
  'Locker number': '12',
  'Parking manager': 'Lou',
  'Office floor': '4',
  'Clearance level': '3',
  Stockwerk: '5',
};
const org = (customAttributes: Readonly<Record<string, string>> | undefined) => ({
  shared: { ...(customAttributes && { customAttributes }), groups: { Everyone: '' } },
  profile: PROFILE,
  isRead: customAttributes !== undefined,
  classifiers: async () => classifiers,
});

const NAMED: readonly (readonly [string, string])[] = [
  ['visa status', 'Visa status: H-1B'],
  ['my visa status', 'Visa status: H-1B'],
  ['what is the status of my visa', 'Visa status: H-1B'],
  ['marital status', 'Marital status: single'],
  ["what's my locker number", 'Locker number: 12'],
  ['my locker number', 'Locker number: 12'],
  ['my parking manager', 'Parking manager: Lou'],
  ['is my office floor 7?', 'Office floor: 4'],
  ['do I have a clearance level?', 'Clearance level: 3'],
  ['Auf welchem Stockwerk ist mein Büro?', 'Stockwerk: 5'],
];

describe('a noun beside a field’s name makes it another thing', () => {
  test.each(NAMED)('which the org’s attribute answers: “%s”', async (prompt, text) => {
    expect(await answer(prompt, org(OWN))).toBe(text);
  });

  test.each([
    ...NAMED.map(([prompt]) => prompt),
    'my passport number',
    'my insurance number',
    'my library card number',
    'my vaccination status',
    'my hiring manager',
    'my project title',
    'the name of my dog',
    'my phone bill',
    'my company car',
    "what's our company's revenue",
    'our company revenue',
    'sign in with passkey',
    'log in as Bob',
    'log in with my fingerprint',
    'do I have a parking spot?',
    'à quel étage est mon bureau ?',
    '¿En qué planta está mi oficina?',
    'A che piano è il mio ufficio?',
    'Op welke verdieping is mijn kantoor?',
    'Em que andar fica meu escritório?',
    '私のオフィスは何階ですか',
    '我的办公室在几楼',
  ])('which no field or app answers: “%s”', async (prompt) => {
    for (const own of [{}, undefined]) {
      const { events } = await turn(prompt, org(own));
      const blocks = events.flatMap((event) => (event.type === 'block' ? [event.block] : []));
      const text = blocks.map((block) => ('text' in block ? block.text : block.kind)).join(' | ');
      expect(text).not.toMatch(VALUES);
      expect(text).not.toMatch(/applications|assigned to you/u);
    }
  });

  test.each([
    ['my account status', 'active'],
    ['my official title', 'Designer'],
    ["what's my work email", 'alice@acme.example'],
    ['gimme my email addy', 'alice@acme.example'],
    ['my direct supervisor', 'Dana Ruiz'],
    ['who am I logged in as', 'alice'],
  ])('but not a word that only says how it is meant: “%s”', async (prompt, value) => {
    expect(await answer(prompt, org(undefined))).toContain(value);
  });
});

describe('groups of somebody else', () => {
  test.each([
    '¿A qué grupos pertenece Ana?',
    '¿Qué grupos tiene Luis?',
    'In welchen Gruppen ist Ana?',
    'Zu welchen Gruppen gehört Ana?',
    'Dans quels groupes est Ana ?',
    'A quali gruppi appartiene Ana?',
    'In welke groepen zit Ana?',
    'A quais grupos a Ana pertence?',
    'アナはどのグループに入っていますか',
  ])('are declined: “%s”', async (prompt) => {
    expect(await answer(prompt, org(undefined))).toMatch(/only see your own/u);
  });
});

describe('an app may be called groups', () => {
  test.each([
    ['open Google Groups', /“google groups” is not assigned to you/u],
    ['link to Google Groups', /“google groups” is not assigned to you/u],
    ['do I have the Groups app?', /No apps match “groups”/u],
  ])('“%s”', async (prompt, text) => {
    expect(await answer(prompt, org(undefined))).toMatch(text);
  });
});
