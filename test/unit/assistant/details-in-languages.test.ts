import { describe, expect, test } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { classifiers, index } from './applications.ts';

/** What people ask of details in each language besides English. */
const PROMPTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  de: {
    helpDesk: ['Wen kontaktiere ich beim Helpdesk?', 'Welche Nummer hat der Helpdesk?'],
    groups: [
      'Welche Gruppen habe ich?',
      'meine Gruppen',
      'In welchen Gruppen bin ich Mitglied?',
      'Zu welchen Gruppen gehöre ich?',
    ],
    signIn: [
      'Wie habe ich mich angemeldet?',
      'Womit bin ich angemeldet?',
      'Mit welcher Methode habe ich mich eingeloggt?',
    ],
    sessionEnd: ['Wann läuft meine Sitzung ab?', 'Wie lange bin ich noch angemeldet?'],
    authenticators: [
      'Welche MFA-Faktoren habe ich?',
      'Welche Authentifizierungsmethoden habe ich eingerichtet?',
      'Habe ich Okta Verify eingerichtet?',
    ],
    orgName: ['Wie heißt meine Organisation?'],
    passwordChanged: ['Wann habe ich mein Passwort zuletzt geändert?'],
  },
  fr: {
    groups: [
      'quels sont mes groupes',
      'Dans quels groupes suis-je ?',
      "À quels groupes est-ce que j'appartiens ?",
    ],
    signIn: [
      'Comment me suis-je connecté ?',
      "Comment j'ai ouvert ma session ?",
      'Avec quelle méthode me suis-je identifié ?',
    ],
    sessionEnd: ['Quand expire ma session ?'],
    authenticators: [
      'Quels facteurs MFA ai-je ?',
      "Quelles sont mes méthodes d'authentification ?",
      "Est-ce que j'ai une clé de sécurité ?",
    ],
    orgName: ["Comment s'appelle mon organisation ?"],
    passwordChanged: ['Quand ai-je changé mon mot de passe ?'],
    helpDesk: ["Comment contacter l'assistance ?"],
  },
  es: {
    signIn: ['¿cómo inicié sesión?', '¿Con qué método inicié sesión?'],
    groups: ['¿Cuáles son mis grupos?', '¿En qué grupos estoy?', '¿A qué grupos pertenezco?'],
    sessionEnd: ['¿Cuándo termina mi sesión?', '¿Cuándo caduca mi sesión?'],
    authenticators: [
      '¿Qué factores MFA tengo?',
      '¿Qué métodos de autenticación tengo?',
      '¿Tengo Okta Verify configurado?',
    ],
    orgName: ['¿Cómo se llama mi organización?'],
    passwordChanged: ['¿Cuándo cambié mi contraseña?'],
    helpDesk: ['¿Cómo contacto con la mesa de ayuda?'],
  },
  it: {
    groups: ['Quali sono i miei gruppi?', 'In quali gruppi sono?', 'A quali gruppi appartengo?'],
    signIn: [
      "Come ho effettuato l'accesso?",
      "Con quale metodo ho fatto l'accesso?",
      'Come sono entrato?',
    ],
    sessionEnd: ['Quando scade la mia sessione?'],
    authenticators: ['Quali fattori MFA ho?', 'Quali metodi di autenticazione ho?'],
    orgName: ['Come si chiama la mia organizzazione?'],
    passwordChanged: ['Quando ho cambiato la password?'],
    helpDesk: ["Come contatto l'assistenza?"],
  },
  nl: {
    helpDesk: ['Wie bel ik bij de helpdesk?', 'Wat is het nummer van de helpdesk?'],
    groups: ['Wat zijn mijn groepen?', 'In welke groepen zit ik?', 'Tot welke groepen behoor ik?'],
    signIn: [
      'Hoe heb ik me aangemeld?',
      'Hoe ben ik ingelogd?',
      'Met welke methode heb ik ingelogd?',
    ],
    sessionEnd: ['Wanneer verloopt mijn sessie?'],
    authenticators: ['Welke MFA-factoren heb ik?', 'Welke verificatiemethoden heb ik ingesteld?'],
    orgName: ['Hoe heet mijn organisatie?'],
    passwordChanged: ['Wanneer heb ik mijn wachtwoord gewijzigd?'],
  },
  'pt-BR': {
    groups: ['Quais são meus grupos?', 'Em quais grupos estou?', 'A quais grupos eu pertenço?'],
    signIn: ['Como eu entrei?', 'Como fiz login?', 'Com qual método fiz login?'],
    sessionEnd: ['Quando minha sessão expira?'],
    authenticators: ['Quais fatores de MFA eu tenho?', 'Quais métodos de autenticação eu tenho?'],
    orgName: ['Como se chama minha organização?'],
    passwordChanged: ['Quando troquei minha senha?'],
    helpDesk: ['Como falo com o suporte?'],
  },
  ja: {
    groups: ['私のグループは？', '所属しているグループを教えて', 'どのグループに入っていますか'],
    signIn: ['どうやってサインインしましたか', '今回のサインイン方法は？', 'ログイン方法を教えて'],
    sessionEnd: ['セッションはいつ終わりますか', 'セッションの有効期限は？'],
    authenticators: ['登録済みの認証要素は？', 'MFAは何を設定していますか'],
    orgName: ['組織の名前は？'],
    passwordChanged: ['パスワードを最後に変更したのはいつ？'],
    helpDesk: ['ヘルプデスクの連絡先は？'],
  },
  'zh-CN': {
    groups: ['我的群组有哪些', '我在哪些组里', '我属于哪些群组'],
    signIn: ['我是怎么登录的', '我用什么方式登录的', '我这次是如何登录的'],
    sessionEnd: ['我的会话什么时候结束'],
    authenticators: ['我有哪些验证方式', '我设置了哪些多因素认证'],
    orgName: ['我的组织叫什么'],
    passwordChanged: ['我上次什么时候改的密码'],
    helpDesk: ['怎么联系服务台'],
  },
};

describe.each(Object.entries(PROMPTS))('details in %s', (_, byField) => {
  const rows = Object.entries(byField).flatMap(([field, prompts]) =>
    prompts.map((prompt) => [prompt, field] as const),
  );

  test.each(rows)('“%s” asks for %s', (prompt, field) => {
    expect(planTurn(prompt, { index, previous: null, classifiers })).toMatchObject({
      outcome: 'answer',
      calls: [{ fields: [field] }],
    });
  });

  test('every detail is asked for', () => {
    expect(Object.keys(byField).toSorted()).toEqual([
      'authenticators',
      'groups',
      'helpDesk',
      'orgName',
      'passwordChanged',
      'sessionEnd',
      'signIn',
    ]);
  });
});
