import { describe, expect, it } from 'vitest';
import { planTurn, type Plan } from '../../../src/assistant/plan.ts';
import { toPreviousTurn } from '../../../src/assistant/previous-turn.ts';
import { classifiers, index } from './applications.ts';

const afterZoom = toPreviousTurn(planTurn('open Zoom', { index, previous: null }));

function planOf(prompt: string, previous: typeof afterZoom | null = null): Plan {
  return planTurn(prompt, { index, previous, classifiers });
}

function openedBy(plan: Plan): readonly string[] {
  return plan.calls.flatMap((call) =>
    'action' in call && call.action === 'open' && call.application !== null
      ? [call.application.label]
      : [],
  );
}

/** By language: ways to open an app, and ways to say something else of it. */
const PHRASES: Readonly<
  Record<string, { readonly opens: readonly string[]; readonly others: readonly string[] }>
> = {
  de: {
    opens: ['NAME öffnen', 'bitte NAME öffnen', 'kannst du mir NAME öffnen?'],
    others: [
      'öffne NAME nicht',
      'NAME bitte nicht öffnen',
      'öffne NAME um sechs',
      'wenn ich zurück bin, öffne NAME',
      'warum öffnet sich NAME nicht',
      'öffne',
      'öffne NAME um 14:30 Uhr',
      'NAME um 9 Uhr öffnen',
      'sofern das Netz geht, öffne NAME',
      'vorausgesetzt ich habe es, öffne NAME',
      'schalte mir bitte die Berechtigung für NAME frei',
      'die Webadresse von NAME bitte',
    ],
  },
  fr: {
    opens: ['ouvre NAME', 'ouvrez NAME s’il vous plaît'],
    others: [
      'n’ouvre pas NAME',
      'ouvre NAME demain',
      'si je reviens, ouvre NAME',
      'ouvre',
      'ouvre NAME à 9h',
      'lance NAME à 14 h 30',
      'dès que le wifi remarche, ouvre NAME',
      'pourvu que ça marche, ouvre NAME',
      'donne-moi accès à NAME',
      'l’hyperlien de NAME s’il te plaît',
    ],
  },
  es: {
    opens: ['abre NAME', 'abre NAME por favor'],
    others: [
      'no abras NAME',
      'abre NAME mañana',
      'cuando vuelva, abre NAME',
      'abre la otra',
      'abre NAME a las 8:15',
      'abre NAME a las 18 h',
      'siempre y en caso de que haya red, abre NAME',
      'en cuanto llegue abre NAME',
      'dame acceso a NAME',
      'el hipervínculo de NAME por favor',
    ],
  },
  'pt-BR': {
    opens: ['abre o NAME', 'abre o NAME por favor'],
    others: [
      'não abre o NAME',
      'abre o NAME amanhã',
      'quando eu voltar, abre o NAME',
      'abre',
      'abre o NAME às 9h',
      'abre o NAME às 14h30',
      'caso eu tenha rede, abre o NAME',
      'enquanto espero, abre o NAME depois',
      'me dá acesso ao NAME',
      'o hiperlink do NAME por favor',
    ],
  },
  it: {
    opens: ['apri NAME', 'apri NAME per favore'],
    others: [
      'non aprire NAME',
      'apri NAME domani',
      'quando torno, apri NAME',
      'apri',
      'apri NAME alle 18:30',
      'apri NAME alle 9 ore',
      'purché ci sia rete, apri NAME',
      'a condizione che funzioni, apri NAME',
      'vorrei avere l’accesso a NAME',
      'il collegamento di NAME per favore',
    ],
  },
  nl: {
    opens: ['NAME openen alsjeblieft', 'kun je NAME openen'],
    others: [
      'NAME niet openen',
      'NAME morgen openen',
      'als ik terug ben, NAME openen',
      'openen',
      'NAME om 18 uur openen',
      'open NAME om 9:30',
      'mits de wifi het doet, start NAME',
      'tenzij het traag is, open NAME',
      'geef mij toegang tot NAME',
      'de hyperlink van NAME graag',
    ],
  },
  ja: {
    opens: ['NAMEを開いて', 'NAMEを開いてください'],
    others: [
      'NAMEを開かないで',
      '明日NAMEを開いて',
      '戻ったらNAMEを開いて',
      '開いて',
      '18時にNAMEを開いて',
      '9:30にNAMEを開いて',
      'つながる場合はNAMEを開いて',
      'NAMEの権限をください',
    ],
  },
  'zh-CN': {
    opens: ['打开NAME', '请帮我打开NAME'],
    others: [
      '不要打开NAME',
      '明天打开NAME',
      '等我回来打开NAME',
      '打开',
      '18点打开NAME',
      '9:30打开NAME',
      '只要有网就打开NAME',
      '帮我开通NAME权限',
    ],
  },
};
const NAMES = ['Slack', 'Figma', 'Workday (HR Portal)', 'Asana', 'DocuSign eSignature'];

it('opens at once what is named with a verb of the language', () => {
  for (const prompt of [
    'bitte Slack öffnen',
    'ouvre Slack',
    'abre Slack',
    'apri Slack',
    'Slackを開いて',
    '打开Slack',
  ])
    expect(openedBy(planOf(prompt)), prompt).toEqual(['Slack']);
});

describe.each(Object.entries(PHRASES))('planTurn() in %s', (_language, { opens, others }) => {
  it.each(opens)('opens the app that is named or none: “%s”', (phrase) => {
    for (const label of NAMES) {
      const plan = planOf(phrase.replace('NAME', label));
      expect([[], [label]]).toContainEqual(openedBy(plan));
    }
  });

  it.each(others)('opens nothing at “%s”', (phrase) => {
    for (const label of NAMES)
      for (const previous of [null, afterZoom])
        expect(openedBy(planOf(phrase.replace('NAME', label), previous)), label).toEqual([]);
  });
});

describe('planTurn() with words that it does not know beside a whole name', () => {
  it.each([
    ['fr', 'ouvre donc Slack, toute l’équipe attend', 'Slack'],
    ['nl', 'Adobe Creative Cloud moet open, affiche voor de kantine', 'Adobe Creative Cloud'],
    ['ja', 'コンフルを開いてください。営業マニュアルを見ます。', 'Confluence'],
  ])('opens it where nothing speaks against it (%s): “%s”', (_language, prompt, label) => {
    expect(openedBy(planOf(prompt))).toEqual([label]);
  });

  it.each([
    ['de', 'die Zahlen liegen im Snowflake, mach das mal auf'],
    ['zh-CN', 'GitHub打开嘛，我要看代码'],
  ])(
    'shows a card where a word beside the name may belong to it (%s): “%s”',
    (_language, prompt) => {
      expect(planOf(prompt).outcome).toBe('offer');
    },
  );

  it.each([
    ['de', 'vorhin konntest du Figma noch öffnen'],
    ['de', 'mein Kollege sagt mach mal Jira auf so redet der den ganzen Tag'],
    ['es', 'abre Zoom a las 5'],
    ['fr', 'à 18h lance Zoom'],
    ['it', 'echo "apri Slack"'],
    ['nl', 'Figma loopt steeds vast'],
    ['pt-BR', 'semana passada eu abri o Jira'],
    ['ja', 'Slack開いてもろたんやけど、真っ白なままです。'],
    ['zh-CN', '昨天打开Slack很慢'],
    ['en mixed with Tagalog', 'pag available na si Sir, open Slack'],
    ['it', 'dov’è Slack, che devo mandare i ragazzi nuovi'],
  ])(
    'opens nothing at a time, a report or somebody else’s words (%s): “%s”',
    (_language, prompt) => {
      expect(openedBy(planOf(prompt))).toEqual([]);
    },
  );
});

describe('planTurn() after a turn in another language', () => {
  function after(before: string): NonNullable<typeof afterZoom> {
    return toPreviousTurn(planOf(before));
  }

  it.each([
    ['nl', 'heb ik Asana', 'doe maar open', 'Asana'],
    ['de', 'habe ich Slack?', 'dann mach auf', 'Slack'],
  ])('opens what was asked about (%s): “%s”, “%s”', (_language, before, prompt, label) => {
    expect(openedBy(planOf(prompt, after(before)))).toEqual([label]);
  });

  it.each([
    ['es', 'abre Zoom', '¿y el enlace?'],
    ['nl', 'open Zoom', 'en de link?'],
  ])('gives the link of what was opened (%s): “%s”, “%s”', (_language, before, prompt) => {
    const [call] = planOf(prompt, after(before)).calls;
    expect(call).toMatchObject({ action: 'link', application: { label: 'Zoom' } });
  });

  it('takes words that refer for no name, though Adobe has a Premiere', () => {
    expect(
      openedBy(planOf('la premiere', after('ouvre salesforce ou le sandbox jsp'))),
    ).not.toContain('Adobe Creative Cloud');
  });

  it('answers a question for an app’s link with the link', () => {
    expect(openedBy(planOf('Überweisungsportal', after('Link bitte')))).toEqual([]);
  });
});

it.each([
  ['l’adresse web d’Outlook', 'Microsoft 365 Outlook'],
  ['C’est quoi l’adresse du calendrier Google?', 'Google Workspace Calendar'],
  ['Gib mir den Link zum Google Kalender', 'Google Workspace Calendar'],
  ['el enlace del portal de aprendizaje', 'Learning Portal'],
  ['社員名簿のリンクをください', 'Employee Directory'],
])('finds an app by article, task and maker: “%s”', (prompt, label) => {
  const plan = planOf(prompt);
  expect(plan.calls).toMatchObject([{ action: 'link', application: { label } }]);
});
