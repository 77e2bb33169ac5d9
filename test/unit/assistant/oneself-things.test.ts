import { describe, expect, test } from 'vitest';
import { answer } from './details-turn.ts';
import { org } from './oneself-org.ts';

/** Or that it is not understood, which tells nothing else either. */
const UNSEEN = /^I can’t see that\.|^I’m not sure what you mean\./u;
/** Fields and apps with which such prompts used to be answered. */
const TAKEN_FOR = /E-1|415 555|Designer|Porto|\d apps|assigned to you|Here’s your/u;

const RECORDED: readonly (readonly [prompt: string, title: string])[] = [
  ['where can I park', 'Parking spot'],
  ['my parking space?', 'Parking spot'],
  ['wo darf ich parken', 'Parkplatz'],
  ['mein Stellplatz', 'Parking spot'],
  ['où est-ce que je peux me garer', 'Place de parking'],
  ['dónde puedo aparcar', 'Plaza de aparcamiento'],
  ['onde posso estacionar?', 'Vaga de estacionamento'],
  ['dove posso parcheggiare', 'Posto auto'],
  ['waar mag ik parkeren', 'Parkeerplaats'],
  ['車はどこに停めればいい？', '駐車スペース'],
  ['我的车停哪儿', '停车位'],
  ['am I down as vegetarian?', 'Dietary preference'],
  ['what did I say about my diet for catering?', 'Dietary preference'],
  ['Bin ich als Vegetarierin eingetragen?', 'Ernährung'],
  ['Je suis inscrit comme végétarien ?', 'Régime alimentaire'],
  ['¿Estoy apuntada como vegetariana?', 'Preferencia alimentaria'],
  ['Estou cadastrada como vegetariana?', 'Preferência alimentar'],
  ['Risulto vegetariana?', 'Preferenza alimentare'],
  ['Sta ik als vegetariër geregistreerd?', 'Dieetwens'],
  ['食事の希望はどう登録されていますか？', '食事の希望'],
  ['我的饮食偏好登记的是什么', 'Dietary preference'],
  ['what size tee did I put down for swag?', 'T-shirt size'],
  ['tamanho de camiseta', 'Tamanho da camiseta'],
  ['la taglia della mia maglietta', 'Taglia maglietta'],
  ['ma taille de t-shirt', 'T-shirt size'],
  ['Tシャツのサイズは？', 'Tシャツサイズ'],
  ['我的T恤尺码', 'T恤尺码'],
  ['Auf welcher Etage ist mein Büro?', 'Büroetage'],
  ['Auf welchem Stockwerk sitze ich?', 'Büroetage'],
  ['numero de mi tarjeta de acceso', 'Número de tarjeta'],
  ['my access card number', 'Badge number'],
  ['ext. number at my desk?', 'Desk extension'],
  ['meine Durchwahl', 'Desk extension'],
  ['offce flor', 'Office floor'],
  ['mein Notfallkontakt', 'Emergency contact'],
  ['what’s my birthday in the system', 'Date of birth'],
  ['my locker number', 'Schließfach'],
];

describe('a thing is found by whatever name the org has for it', () => {
  test.each(RECORDED)('“%s”: %s', async (prompt, title) => {
    const own = { [title]: 'the value', Other: 'x' };
    expect(await answer(prompt, org(own))).toBe(`${title}: the value`);
  });
});

describe('a number or a code of something else is no field', () => {
  test.each([
    '¿qué número de zapato tengo?',
    'mi número de pasaporte',
    'número de mi seguro médico',
    'el nombre de mi perro',
    'qual o número do meu sapato',
    'qual o número do meu passaporte',
    'código do meu armário',
    'che numero di scarpe ho indicato',
    'il mio numero di passaporto',
    'il nome del mio cane',
    'mon numéro de passeport',
    'mon numéro de sécurité sociale',
    'meine Reisepassnummer',
    'meine Steuernummer',
    'die Nummer meines Reisepasses',
    'Welche Schuhgröße hab ich angegeben?',
    'wat is mijn paspoortnummer',
    'wat is mijn rekeningnummer',
    'wat is mijn schoenmaat',
    'wat is mijn bloedgroep',
    'パスポート番号は？',
    '私の口座番号',
    '私の靴のサイズは？',
    '我的护照号码',
    '我的银行卡号码',
    "what's my license plate on file",
    "what's my driver's license on file",
    'my name tag size',
    'Bin ich Ersthelfer?',
    'mi número de cuenta bancaria',
    'número da minha conta bancária',
    '我的银行账号',
    'my glove size',
    'where is my desk',
    'my blood type',
    'where can I park',
    'wo darf ich parken',
  ])('“%s”', async (prompt) => {
    const text = await answer(prompt, org({ Other: 'x' }));
    expect(text).not.toMatch(TAKEN_FOR);
    expect(text).toMatch(UNSEEN);
  });

  test('and is said not to be there beside what is', async () => {
    const text = await answer('mi departamento y mi número de pasaporte', org({ Other: 'x' }));
    expect(text).toContain('Finance');
    expect(text).toContain('“mi número de pasaporte”');
    expect(text).not.toContain('E-1');
  });

  test.each([
    ['mi número de empleado por favor', 'E-1'],
    ['numero di matricola', 'E-1'],
    ['meine Personalnummer', 'E-1'],
    ['meine Mitarbeiter-Nummer', 'E-1'],
    ['mijn personeelsnummer', 'E-1'],
    ['mon numéro d’employé', 'E-1'],
    ['meu número de funcionário', 'E-1'],
    ['社員番号を教えて', 'E-1'],
    ['社員証番号は？', 'E-1'],
    ['我的员工编号', 'E-1'],
    ['was ist meine Mitarbeiter-ID', 'E-1'],
    ['mi número de teléfono', '415'],
    ['meine Handynummer', '415'],
    ['mon numéro de téléphone', '415'],
    ['il mio numero di telefono', '415'],
    ['電話番号は？', '415'],
    ['我的手机号码', '415'],
    ['código de mi centro de costos', 'CC-9'],
    ['meine Kostenstellennummer', 'CC-9'],
    ['wat is mijn gebruikersnaam', 'alice'],
    ['meine E-Mail-Adresse', 'alice@'],
  ])('but one’s own number is told: “%s”', async (prompt, fact) => {
    expect(await answer(prompt, org({ Other: 'x' }))).toContain(fact);
  });
});

describe('an attribute whose title is named goes before a field', () => {
  test.each([
    'which cost code should I use on my timesheet',
    'what cost code should I put on the expense report',
    'thanks, and cost code?',
    'cost code please',
  ])('“%s”', async (prompt) => {
    expect(await answer(prompt, org({ 'Cost code': '77', Other: 'x' }))).toBe('Cost code: 77');
  });
});

describe('no part of a prompt is lost', () => {
  const OWN = { 'Office floor': '4', 'Cost code': '77' };
  test.each([
    [
      'I need my cost center, my office floor, the list of apps I have and my MFA factors',
      ['CC-9', 'floor: 4', '50 apps', 'Okta Verify'],
    ],
    ['my title, the list of my apps and my groups', ['Designer', '50 apps', 'Everyone']],
    [
      "I'm filling in a form: full name, employee number, cost code, floor",
      ['profile', 'code: 77', 'floor: 4'],
    ],
    [
      'Ich fülle ein Formular aus: Name, Personalnummer, Kostenstelle, Etage',
      ['Alice Ames', 'E-1', 'CC-9', 'floor: 4'],
    ],
    [
      'name, cost code, title and office floor please',
      ['Alice Ames', 'code: 77', 'Designer', 'floor: 4'],
    ],
    ['我的部门、电话和多因素验证方式', ['Finance', '415', 'Okta Verify']],
    ["qual'e il mio riparto e la mia mail", ['Finance', 'alice@']],
    ['qual è il mio riparto e chi è il mio capo', ['Finance', 'Dana Ruiz']],
    ['what do I do here, officially? like my job title', ['Designer']],
  ])('“%s”', async (prompt, facts) => {
    const text = await answer(prompt, org(OWN));
    for (const fact of facts) expect(text).toContain(fact);
    expect(text).not.toContain('I did not answer');
  });
});

describe('spoken prompts', () => {
  test.each([
    ['period hey assistant comma what is my job title question mark', 'Designer'],
    ['hey comma what is my employee number question mark', 'E-1'],
    ['hallo Komma was ist meine Abteilung Fragezeichen', 'Finance'],
    ['hey um so can you tell me uh what my what is it called my cost center thing is', 'CC-9'],
    [
      "okay so I'm on the phone with IT right now and they're asking me for my username or whatever it's called, could you look that up for me",
      'alice',
    ],
    ['I got an email asking for my employee number, what is it', 'E-1'],
    ['my department, according to HR', 'Finance'],
  ])('“%s”', async (prompt, fact) => {
    const text = await answer(prompt, org({ Other: 'x' }));
    expect(text).toContain(fact);
    expect(text).not.toMatch(/415|change that/u);
  });
});

test.each([
  ['wich grups am i in', 'Everyone'],
  ['and what groups?', 'Everyone'],
  ['who do I call for IT problems', 'help@'],
])('“%s” is answered', async (prompt, fact) => {
  expect(await answer(prompt, org({ Other: 'x' }))).toContain(fact);
});

test.each(['where can I get a coffee', '¿dónde puedo comer?', 'wo kann ich hier rauchen'])(
  '“%s” asks for no link',
  async (prompt) => {
    expect(await answer(prompt, org({ Other: 'x' }))).not.toMatch(/Which app/u);
  },
);

test('how much is left is not whether the app for it is assigned', async () => {
  const text = await answer('有給休暇はあと何日残ってる？', org({ Other: 'x' }));
  expect(text).not.toMatch(/^Yes/u);
});
