import { describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { indexOf } from '../search/applications.ts';
import { classifiers, index } from './applications.ts';

/** By language: conditions, negations, times, requests for access, and words for a link, as people write them. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'if the wifi works',
    'unless it is down',
    'when I am back',
    'until it rains',
    'not now',
    'never again',
    'tomorrow',
    'on Monday',
    'I need permission',
  ],
  de: [
    'wenn das WLAN geht',
    'falls es läuft',
    'sofern das Netz da ist',
    'sobald ich zurück bin',
    'bevor ich gehe',
    'nicht',
    'niemals',
    'lieber nicht',
    'morgen',
    'am Montag',
    'um 18 Uhr',
    'heute Mittag',
    'Berechtigung beantragen',
    'Freischaltung',
    'Verknüpfung',
    'Webadresse',
  ],
  es: [
    'si el wifi funciona',
    'cuando vuelva',
    'mientras haya red',
    'en caso de que funcione',
    'antes de la reunión',
    'nunca',
    'sin abrirlo',
    'mañana',
    'el lunes',
    'a las 18 horas',
    'ayer',
    'dame acceso',
    'solicita permiso',
    'enlace',
    'hipervínculo',
    'dirección',
  ],
  fr: [
    'si le wifi marche',
    'dès que le réseau revient',
    'quand je reviens',
    'pourvu que ça marche',
    'avant la réunion',
    'pas maintenant',
    'jamais',
    'demain',
    'lundi',
    'à 18 heures',
    'hier soir',
    'donne-moi accès',
    'demande les droits',
    'lien',
    'hyperlien',
    'adresse',
  ],
  it: [
    'se il wifi funziona',
    'quando torno',
    'purché ci sia rete',
    'qualora funzioni',
    'prima della riunione',
    'non ora',
    'mai',
    'domani',
    'lunedì',
    'alle 18 ore',
    'ieri',
    'dammi accesso',
    'chiedo il permesso',
    'collegamento',
    'indirizzo',
  ],
  nl: [
    'mits de wifi werkt',
    'als de wifi werkt',
    'tenzij het traag is',
    'zodra ik terug ben',
    'indien mogelijk later',
    'voordat ik ga',
    'niet',
    'nooit',
    'morgen',
    'maandag',
    'om 18 uur',
    'vanavond',
    'geef mij toegang',
    'machtiging aanvragen',
    'snelkoppeling',
    'adres',
  ],
  'pt-BR': [
    'quando o wifi voltar',
    'caso eu tenha rede',
    'enquanto espero',
    'depois da reunião',
    'não agora',
    'nunca',
    'amanhã',
    'na quinta',
    'às 18 horas',
    'ontem',
    'me dá acesso',
    'peço permissão',
    'endereço',
    'atalho',
  ],
  ja: [
    'wifiがつながったら',
    '戻ったとき',
    'つながる場合',
    '開かないで',
    '明日',
    '月曜日に',
    '18時に',
    '昨日',
    '権限を申請',
    'リンク',
    'アドレス',
  ],
  'zh-CN': [
    '如果网络好了',
    '等我回来之后',
    '只要有网',
    '除非很慢',
    '不要',
    '别',
    '明天',
    '周一',
    '下午',
    '昨天',
    '申请权限',
    '链接',
    '网址',
  ],
};
/** Short requests in which the verb is one of several languages. */
const REQUESTS = [
  'LIMIT, open NAME',
  'LIMIT open NAME',
  'open NAME LIMIT',
  'open NAME, LIMIT',
  'open LIMIT NAME',
  'start NAME, LIMIT',
  'LIMIT, NAME open',
  'NAME LIMIT',
  'NAME, LIMIT',
  'LIMIT, abre NAME',
  'abre NAME LIMIT',
];
const NAMES = ['Slack', 'Zoom', 'Workday (HR Portal)'];
const IN_USE = {
  'all tables': classifiers,
  'the English table': classifiers.filter(({ language }) => language === 'en'),
  'no table': [],
};

function opened(prompt: string, tables: typeof classifiers): boolean {
  const { outcome, calls } = planTurn(prompt, { index, previous: null, classifiers: tables });
  return (
    outcome === 'answer' &&
    calls.some((call) => 'action' in call && call.action === 'open' && call.application !== null)
  );
}

describe.each(Object.entries(IN_USE))('planTurn() with %s', (_name, tables) => {
  it.each(Object.entries(LIMITS))(
    'opens nothing at once beside a limit in %s, whatever the language of the prompt',
    (_language, limits) => {
      const prompts = limits.flatMap((limit) =>
        REQUESTS.map((request, at) =>
          request.replace('LIMIT', limit).replace('NAME', NAMES[at % NAMES.length] ?? ''),
        ),
      );
      expect(prompts.filter((prompt) => opened(prompt, tables))).toEqual([]);
    },
  );

  it('opens an app whose name is a limit in another language', () => {
    const named = indexOf('Morgen', 'Domani Travel', 'Slack');
    const openedBy = (prompt: string): unknown =>
      planTurn(prompt, { index: named, previous: null, classifiers: tables }).calls;
    for (const label of ['Morgen', 'Domani Travel'])
      expect(openedBy(`please open ${label}`)).toMatchObject([
        { action: 'open', application: { label } },
      ]);
    expect(openedBy('open Morgen, morgen')).toEqual([]);
  });
});
