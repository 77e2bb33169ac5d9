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
    ],
  },
  fr: {
    opens: ['ouvre NAME', 'ouvrez NAME s’il vous plaît'],
    others: ['n’ouvre pas NAME', 'ouvre NAME demain', 'si je reviens, ouvre NAME', 'ouvre'],
  },
  es: {
    opens: ['abre NAME', 'abre NAME por favor'],
    others: ['no abras NAME', 'abre NAME mañana', 'cuando vuelva, abre NAME', 'abre la otra'],
  },
  'pt-BR': {
    opens: ['abre o NAME', 'abre o NAME por favor'],
    others: ['não abre o NAME', 'abre o NAME amanhã', 'quando eu voltar, abre o NAME', 'abre'],
  },
  it: {
    opens: ['apri NAME', 'apri NAME per favore'],
    others: ['non aprire NAME', 'apri NAME domani', 'quando torno, apri NAME', 'apri'],
  },
  nl: {
    opens: ['NAME openen alsjeblieft', 'kun je NAME openen'],
    others: ['NAME niet openen', 'NAME morgen openen', 'als ik terug ben, NAME openen', 'openen'],
  },
  ja: {
    opens: ['NAMEを開いて', 'NAMEを開いてください'],
    others: ['NAMEを開かないで', '明日NAMEを開いて', '戻ったらNAMEを開いて', '開いて'],
  },
  'zh-CN': {
    opens: ['打开NAME', '请帮我打开NAME'],
    others: ['不要打开NAME', '明天打开NAME', '等我回来打开NAME', '打开'],
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
