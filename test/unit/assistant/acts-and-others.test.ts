import { describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { classifiers, index } from './applications.ts';

/** Sure enough of everything, so that only the rules of opening hold a prompt back. */
const ALWAYS = { open: 0, answer: 0.45, decline: 0.45 };

function openedBy(prompt: string, thresholds?: typeof ALWAYS): readonly string[] {
  const context = { index, classifiers, previous: null };
  const plan = planTurn(prompt, thresholds === undefined ? context : { ...context, thresholds });
  return plan.outcome !== 'answer'
    ? []
    : plan.calls.flatMap((call) =>
        'action' in call && call.action === 'open' && call.application !== null
          ? [call.application.label]
          : [],
      );
}

/** By language: acts in an app, comparisons, times of an event, for somebody else, and no name at all. */
const OPENS_NOTHING: Readonly<Record<string, readonly string[]>> = {
  en: [
    'put the schedule on Slack',
    'upload the file to Box',
    'set up a call in Zoom',
    'open a ticket in ServiceNow',
    'start a meeting on Zoom',
    'Box or Dropbox, which one is better?',
    'is Zoom better than Webex',
    'post lunch open Slack',
    'after the break, open ADP',
    'open Zoom for the intern',
    'launch Salesforce for Dana',
    'get Slack for the new guy',
    'start Zoom for the customers please',
    'I need the app. You know the one, it has a blue picture.',
    'open that app, you know the one',
    'start a huddle in Slack',
    'open Zoom for grandma',
    'bring up that tool with the owl',
  ],
  de: [
    'stell den Plan in Slack',
    'poste das Protokoll auf Slack',
    'öffne ein Ticket in ServiceNow',
    'starte ein Meeting in Zoom',
    'mach in Zoom ein Meeting auf',
    'Zoom ist besser als Webex',
    'Unterschied zwischen Box und Dropbox',
    'nach der Pause ADP aufmachen',
    'öffne Slack während der Pause',
    'mach teams spaeter auf',
    'öffne Zoom für den Praktikanten',
    'starte Salesforce für Jonas',
    'mach Zoom bitte zu',
    'öffne die App mit dem blauen Bild',
    'beim Mittagessen Slack öffnen',
    'öffne Zoom für Frau Meier',
  ],
  es: [
    'pon el horario en Slack',
    'pon en Slack que llego tarde',
    'abre un ticket en ServiceNow',
    'inicia una reunión en Zoom',
    'añade una tarea en Asana',
    'qué es mejor, Box o Dropbox',
    'Zoom es mejor que Webex',
    'tras la pausa abre ADP',
    'abre Slack durante la comida',
    'abre Zoom para el becario',
    'abre Zoom para Lucía',
    'abre la aplicación, ya sabes, la del dibujo azul',
    'abre Workday al salir de la reunión',
    'abre Slack en el descanso',
    'ábrele Zoom a mi abuela',
  ],
  fr: [
    'mets le planning sur slack',
    'dépose le fichier dans Box',
    'ouvre un ticket dans ServiceNow',
    'lance une réunion sur Zoom',
    'mets sur Slack que je suis en retard',
    'Zoom c’est mieux que Webex',
    'quelle différence entre Box et Dropbox',
    'ouvre Slack pendant la pause',
    'ouvre ADP une fois la réunion finie',
    'ouvre Zoom pour le stagiaire',
    'ouvre Zoom pour Sophie',
    'ouvre l’appli, tu sais, celle avec l’image bleue',
    'balance la facture sur Slack',
    'ouvre Workday en sortant de réunion',
    'ouvre Zoom à ma grand-mère',
  ],
  it: [
    'metti i turni su Slack',
    'metti su Slack che arrivo tardi',
    'apri un ticket in ServiceNow',
    'avvia una riunione su Zoom',
    'imposta una chiamata su Zoom',
    'Zoom è meglio di Webex',
    'differenza tra Box e Dropbox',
    'apri Slack durante la pausa',
    'finita la riunione apri ADP',
    'apri Zoom per lo stagista',
    'apri Zoom per Giulia',
    'apri l’app, quella con l’immagine blu',
    'apri Slack in pausa',
    'a fine turno apri ADP',
    'apri Zoom alla nonna',
  ],
  nl: [
    'zet de planning op Slack',
    'zet op Slack dat ik te laat ben',
    'kun je de planning op Slack zetten',
    'open een ticket in ServiceNow',
    'start een vergadering in Zoom',
    'Zoom is beter dan Webex',
    'verschil tussen Box en Dropbox',
    'na de pauze adp openen',
    'tijdens de pauze Slack openen',
    'open Zoom voor de stagiair',
    'open Zoom voor Sanne',
    'doe dropbox toe',
    'open de app, je weet wel, die met het blauwe plaatje',
    'einde dienst ADP openen',
    'open Slack in de pauze',
  ],
  'pt-BR': [
    'coloca a escala no Slack',
    'bota no Slack que vou atrasar',
    'abre um chamado no ServiceNow',
    'inicia uma reunião no Zoom',
    'adiciona uma tarefa no Asana',
    'Zoom é melhor que Webex',
    'diferença entre Box e Dropbox',
    'abre o ADP após a reunião',
    'abre o Slack durante a pausa',
    'abre o Zoom pro estagiário',
    'abre o Zoom para a Júlia',
    'abre o app, sabe, aquele da imagem azul',
    'abre o Workday na saída da reunião',
    'abre o Slack no intervalo',
    'abre o Zoom pra vovó',
  ],
  ja: [
    'Slackにシフト表を載せて',
    'シフト表をSlackに上げて',
    'Zoomで会議を開いて',
    '会議をZoomで開いて',
    'ServiceNowでチケットを開いて',
    'BoxとDropboxどっちがいい',
    'ZoomのほうがWebexより便利',
    '昼休み後にADPを開いて',
    '会議が終わってからSlackを開いて',
    '新人のためにZoomを開いて',
    '田中さんにSalesforceを開いて',
    'あの青い絵のアプリを開いて',
    'ランチのあとSlackを開いて',
    '妹のためにFigmaを開いて',
  ],
  'zh-CN': [
    '把排班表放到Slack上',
    '在ServiceNow开个工单',
    '用Zoom开个会',
    'Zoom开个会',
    '在Asana里加个任务',
    'Box和Dropbox那个好用',
    'Zoom比Webex好用',
    '午休完开adp',
    '吃完饭打开ADP',
    '给实习生开个zoom',
    '帮我同事打开Salesforce',
    '打开那个蓝色图标的应用',
    '散会打开Workday',
    '给我妹打开Figma',
  ],
};

/** What sounds alike and asks for the app: a reason, another thing of the app, or the way into it. */
const OPENS: readonly (readonly [language: string, prompt: string, label: string])[] = [
  ['en', 'open zoom for me', 'Zoom'],
  ['en', 'open zoom for the client call', 'Zoom'],
  ['en', 'I need the IT Help Desk app, get me there please', 'IT Help Desk'],
  ['de', 'mach mal Slack auf', 'Slack'],
  ['es', 'abre navan para el vuelo', 'Navan'],
  ['fr', 'ouvre Slack pour moi', 'Slack'],
  ['it', 'entra in Slack', 'Slack'],
  ['nl', 'open Slack voor mij', 'Slack'],
  ['pt-BR', 'abre o Slack para mim', 'Slack'],
  ['ja', 'Slackを開いてください', 'Slack'],
  ['zh-CN', '帮我开个zoom', 'Zoom'],
  ['zh-CN', '帮我打开Slack', 'Slack'],
];

describe.each(Object.entries(OPENS_NOTHING))('planTurn() in %s', (_language, prompts) => {
  it('opens nothing for an act in an app, a comparison, an event, somebody else, or without a name', () => {
    expect(prompts.filter((prompt) => openedBy(prompt).length > 0)).toEqual([]);
  });

  it('is held back by the rules, however sure the readers are', () => {
    expect(prompts.filter((prompt) => openedBy(prompt, ALWAYS).length > 0)).toEqual([]);
  });
});

it.each(OPENS)('opens what is asked for (%s): “%s”', (_language, prompt, label) => {
  expect(openedBy(prompt)).toEqual([label]);
});
