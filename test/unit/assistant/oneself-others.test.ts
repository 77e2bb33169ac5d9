import { describe, expect, test } from 'vitest';
import { answer, answerTo } from './details-turn.ts';
import { org, OWN } from './oneself-org.ts';

const OTHERS = /^I can only see your own Okta profile/u;
/** Or that it is not understood, which tells nothing else either. */
const UNSEEN = /^I can’t see that\.|^I’m not sure what you mean\./u;

describe('what is the manager’s is never one’s own', () => {
  test.each([
    'Welche Telefonnummer hat mein Chef?',
    'Wie ist die Telefonnummer von meinem Chef?',
    'die E-Mail-Adresse meiner Chefin',
    'Quel est le téléphone de mon chef ?',
    "l'adresse mail de ma responsable",
    '¿Cuál es el teléfono de mi jefe?',
    'el departamento de mi jefa',
    'Qual o telefone do meu chefe?',
    'o cargo da minha gerente',
    'Qual è il telefono del mio capo?',
    "l'email della mia responsabile",
    'Wat is het telefoonnummer van mijn baas?',
    'wat is het mailadres van mijn leidinggevende',
    '上司の電話番号は？',
    'マネージャーのメールアドレスを教えて',
    '我经理的电话是多少？',
    '老板的邮箱是什么',
    'le bureau de mon chef',
  ])('“%s”', async (prompt) => {
    expect(await answer(prompt, org(OWN))).toMatch(OTHERS);
  });

  test.each([
    ['who is my manager?', 'and his email?'],
    ['who is my manager?', 'what is her phone number'],
    ['Wer ist mein Vorgesetzter?', 'und seine Mail?'],
    ['Wer ist mein Vorgesetzter?', 'und ihre Abteilung?'],
    ['Qui est mon responsable ?', 'et son mail ?'],
    ['Qui est mon responsable ?', 'et son numéro ?'],
    ['¿Quién es mi jefe?', '¿y su correo?'],
    ['Quem é meu gestor?', 'e o e-mail dele?'],
    ['Chi è il mio capo?', 'e la sua mail?'],
    ['Wie is mijn leidinggevende?', 'en zijn mail?'],
    ['私の上司は誰？', 'その人のメールは？'],
    ['我的上司是谁？', '他的邮箱呢？'],
  ])('after “%s”: “%s”', async (before, prompt) => {
    expect(await answerTo([before, prompt], org(OWN))).toMatch(OTHERS);
  });

  test.each([
    ['Wer ist mein Chef?', 'Dana Ruiz'],
    ['el nombre de mi jefe', 'Dana Ruiz'],
    ['le nom de mon manager', 'Dana Ruiz'],
    ['il nome del mio capo', 'Dana Ruiz'],
    ['mi correo y mi jefe', 'Dana Ruiz'],
  ])('but the manager’s name stands in one’s own profile: “%s”', async (prompt, fact) => {
    expect(await answer(prompt, org(OWN))).toContain(fact);
  });

  test.each([
    ['Wer ist mein Vorgesetzter?', 'und meine Abteilung?', 'Finance'],
    ['¿Quién es mi jefe?', '¿y el departamento?', 'Finance'],
    ['who is my manager?', 'and my department?', 'Finance'],
  ])('and after it one’s own is told: “%s”, “%s”', async (before, prompt, fact) => {
    expect(await answerTo([before, prompt], org(OWN))).toContain(fact);
  });
});

describe('a neighbor of what is asked is no answer', () => {
  test.each([
    'why is my title Designer?',
    'why am I in the Finance group',
    'why does my department say Finance',
    'Warum ist mein Titel Designer?',
    '¿Por qué mi departamento es Finance?',
    'Pourquoi mon service est Finance ?',
    'Perché il mio reparto è Finance?',
    'Waarom is mijn afdeling Finance?',
    'Por que meu departamento é Finance?',
    'なぜ私の部署はFinanceなの？',
    '为什么我的部门是Finance',
    'where did I sign in from last time?',
    'which device did I use for my last login',
    'from which city did I last sign in',
    'Von wo habe ich mich zuletzt angemeldet?',
    'Mit welchem Gerät habe ich mich zuletzt angemeldet?',
    '¿Desde dónde inicié sesión la última vez?',
    'Avec quel appareil me suis-je connecté la dernière fois ?',
    'Da dove ho fatto l’ultimo accesso?',
    'Met welk apparaat ben ik het laatst ingelogd?',
    'De onde fiz login pela última vez?',
    '前回はどの端末からサインインしましたか',
    '我上次是在哪个设备登录的',
    'which phone is my Okta Verify on?',
    'Auf welchem Handy ist mein Okta Verify?',
    '¿En qué móvil está mi Okta Verify?',
  ])('“%s”', async (prompt) => {
    expect(await answer(prompt, org(OWN))).toMatch(UNSEEN);
  });

  test.each([
    'do I have more apps than Bob?',
    'do I have fewer groups than Bob',
    'Habe ich mehr Apps als Bob?',
    '¿Tengo más aplicaciones que Ana?',
    'Est-ce que j’ai plus d’applications que Léa ?',
    'Heb ik meer apps dan Bob?',
    'Tenho mais aplicativos que a Ana?',
  ])('nor what only one’s own can be compared with: “%s”', async (prompt) => {
    expect(await answer(prompt, org(OWN))).toMatch(OTHERS);
  });

  test.each([
    'did I use a password or a passkey this time?',
    'did I use MFA this time',
    'Habe ich diesmal ein Passwort oder einen Passkey benutzt?',
  ])('how one signed in is not what one has: “%s”', async (prompt) => {
    expect(await answer(prompt, org(OWN))).toMatch(/^You signed in with password/u);
  });
});
