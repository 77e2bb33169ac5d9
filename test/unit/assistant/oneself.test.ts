import { describe, expect, test } from 'vitest';
import { answer, turn } from './details-turn.ts';
import { org, OWN } from './oneself-org.ts';

describe('the badge is the org’s own attribute where it has one', () => {
  test.each([
    ['badge no', 'B-7'],
    ['whats my badge no.', 'B-7'],
    ['badge nr.', 'B-7'],
    ['my badge id', 'B-7'],
    ['my badge', 'B-7'],
    ['open zoom and tell me my badge number', 'B-7'],
    ['öffne Zoom und sag mir meine Ausweisnummer', 'B-7'],
    ['open Zoom en geef me mijn badgenummer', 'B-7'],
    ['mon numéro de badge', 'B-7'],
    ['バッジ番号', 'B-7'],
  ])('“%s”', async (prompt, value) => {
    for (const isRead of [true, false]) {
      const text = await answer(prompt, org(OWN, isRead));
      expect(text).toContain(value);
      expect(text).not.toContain('E-1');
    }
    expect(await answer(prompt, org({ Other: 'x' }))).toContain('E-1');
  });

  test.each(['order a new badge', 'my badge does not work', 'my badge is broken'])(
    'and no number where something happened to it: “%s”',
    async (prompt) => {
      expect(await answer(prompt, org({ Other: 'x' }))).not.toContain('E-1');
    },
  );
});

describe('a thing of one’s own is no app and no field', () => {
  const TITLES = {
    fr: 'Étage du bureau',
    es: 'Piso de la oficina',
    pt: 'Andar do escritório',
    it: 'Piano ufficio',
    ja: 'オフィスの階',
    zh: '办公楼层',
  };
  test.each([
    ['What floor is my office on?', 'Office floor'],
    ['on what floor is my office', 'Office floor'],
    ["my office's floor", 'Office floor'],
    ['what size tee did I give HR', 'T-shirt size'],
    ['tee shirt size', 'T-shirt size'],
    ['what size t-shirt do I have', 'T-shirt size'],
    ['hey! quick one: parking spot and office floor?', 'Parking spot'],
    ['T-Shirt-Größe', 'T-Shirt-Größe'],
    ['mijn T-shirtmaat', 'T-shirtmaat'],
    ['à quel étage est mon bureau', TITLES.fr],
    ['étage de mon bureau ?', TITLES.fr],
    ['en qué piso está mi oficina', TITLES.es],
    ['el piso de mi oficina', TITLES.es],
    ['em que andar fica o meu escritório?', TITLES.pt],
    ['o andar do meu escritório', TITLES.pt],
    ['a che piano è il mio ufficio', TITLES.it],
    ['piano del mio ufficio', TITLES.it],
    ['オフィスは何階？', TITLES.ja],
    ['私のオフィスの階は？', TITLES.ja],
    ['我的办公室在几楼', TITLES.zh],
    ['我的办公楼层', TITLES.zh],
  ])('“%s”', async (prompt, title) => {
    const titles = title.startsWith('Parking') ? OWN : { [title]: 'the value', Other: 'x' };
    expect(await answer(prompt, org(titles))).toMatch(/: (?:the value|P12)/u);
    const without = await turn(prompt, org({ Other: 'x' }));
    const blocks = without.events.flatMap((event) => (event.type === 'block' ? [event.block] : []));
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'suggestions']);
    expect(blocks).toContainEqual({
      kind: 'text',
      text: expect.stringMatching(/^I can’t see that/u),
    });
  });
});

test.each([
  'what was my title before this one',
  'what was my last title',
  'my old job title',
  'what was my previous department',
  'my former department',
  'what was my department last year',
  'my department in 2019',
  'my next manager',
  'who will be my next boss',
  'my previous name',
  'my employee number at my previous company',
  'meine vorherige Abteilung',
  'mein alter Titel',
  'mein letzter Vorgesetzter',
  'mein nächster Vorgesetzter',
  'mi departamento anterior',
  'mi antiguo jefe',
  'mon ancien service',
  'mon titre précédent',
  'il mio reparto precedente',
  'il mio vecchio responsabile',
  'mijn vorige afdeling',
  'mijn oude functie',
  'meu departamento anterior',
  'meu antigo gestor',
  '前の部署は？',
  '以前の上司は誰ですか',
  '我以前的部门',
  '我的上一个职位',
  "what's my salary",
  'how much do I earn',
  'my compensation',
  'when does my password expire',
  'password expiry date',
  'what IP address did I sign in from',
  'which IP did I log in from',
  'what country did I sign in from',
  'which laptop did I log in with',
])('nothing of now answers “%s”', async (prompt) => {
  expect(await answer(prompt, org({ Other: 'x' }))).toMatch(/^I can’t see that\./u);
});

test.each([
  ["what's my last name", 'Ames'],
  ['when was my last login', '24 November'],
  ['how old is my password', 'September'],
  ['wie alt ist mein Passwort', 'September'],
  ['last login, last password change', 'September'],
  ['meine andere E-Mail-Adresse', 'alice@'],
])('“%s” asks for what Okta has now', async (prompt, fact) => {
  expect(await answer(prompt, org({ Other: 'x' }))).toContain(fact);
});

test('an attribute of the org’s own may be what came before', async () => {
  const text = await answer('my previous department', org({ 'Previous department': 'Sales' }));
  expect(text).toBe('Previous department: Sales');
});

test.each([
  ['my employee number and when did I change my password?', ['E-1', 'September']],
  ['when did I last change my password and what’s my employee number', ['E-1', 'September']],
  ['employee type and when my password was changed', ['Employee', 'September']],
  ['my manager and when did I change my password', ['Dana Ruiz', 'September']],
  ['my manager and my groups', ['Dana Ruiz', 'Everyone']],
  ['need my employee id + cost centre + manager for a form', ['E-1', 'CC-9', 'Dana Ruiz']],
  ['I need my department and manager for a form', ['Finance', 'Dana Ruiz']],
  ['my name, my title and the name of our company', ['Alice Ames', 'Designer', 'Acme']],
  ["department. also the org's help desk phone", ['Finance', 'help@']],
  ['first name last name employee nr', ['Alice', 'Ames', 'E-1']],
])('one’s own fields are told: “%s”', async (prompt, facts) => {
  const text = await answer(prompt, org({ Other: 'x' }));
  for (const fact of facts) expect(text).toContain(fact);
});

test.each(["Dana's groups and my title", 'did Maria log in today', 'when did John last sign in'])(
  'nobody else’s are told: “%s”',
  async (prompt) => {
    expect(await answer(prompt, org(OWN))).toContain('I can only see your own');
  },
);

test.each([
  'meine Handynummer ändern',
  'ändere meine Handynummer',
  'meine Adresse aktualisieren',
  'cambia mi correo de recuperación',
  'cambiar mi teléfono',
  'actualiza mi dirección',
  'modifie mon adresse e-mail',
  'changer mon numéro de téléphone',
  'mets à jour mon numéro de téléphone',
  'cambia il mio numero di telefono',
  'aggiorna il mio indirizzo email',
  'wijzig mijn telefoonnummer',
  'pas mijn e-mailadres aan',
  'altere meu telefone',
  'mudar meu e-mail',
  'atualizar meu endereço',
  '電話番号を変更して',
  'メールアドレスを変更したい',
  '修改我的手机号',
  '更新我的邮箱',
])('“%s” wishes a change', async (prompt) => {
  expect(await answer(prompt, org({ Other: 'x' }))).toMatch(/^I can’t change that here/u);
});

test.each([
  "comment me suis-je connecté aujourd'hui ?",
  'comment je me suis connecté ce matin',
  'como eu entrei hoje',
  'como eu entrei hoje, com senha ou Okta Verify?',
  'como fiz login hoje?',
  "come ho fatto l'accesso oggi",
  'with what and when did I log in today',
])('“%s” asks how one signed in', async (prompt) => {
  expect(await answer(prompt, org(OWN))).toBe(
    'You signed in with password on 24 November 2026 at 08:00.',
  );
});
