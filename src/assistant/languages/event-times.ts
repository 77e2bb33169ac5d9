import { fold } from '../../search/fold-text.ts';

/** Times that depend on an event, folded: "in the break", "at the end of the shift", "on leaving". */
const EVENT_TIMES: Readonly<Record<string, RegExp>> = {
  de: /\b(?:beim (?:mittagessen|essen|kaffee)|in der (?:mittags)?pause|zum (?:feierabend|schichtende)|am ende|zu mittag|eines tages)\b/u,
  es: /\b(?:al (?:acabar|cerrar|final|llegar|salir|terminar|volver)|en (?:el|la|mi) (?:almuerzo|comida|descanso|pausa|recreo)|a la (?:salida|vuelta|hora de)|(?:un|algun) dia)\b/u,
  fr: /\b(?:en (?:arrivant|fin|partant|rentrant|sortant)|a la (?:fin|pause|sortie)|au (?:dejeuner|depart|retour)|un jour)\b/u,
  it: /\b(?:in pausa|a (?:fine|pranzo)|all ?(?:inizio|uscita)|alla fine|al (?:rientro|ritorno|termine)|un giorno)\b/u,
  ja: /(?<!そ)の(?:あと|後)|ランチ(?:中|時)|昼(?:に|時)/u,
  nl: /\b(?:in de pauze|(?:aan het |op het )?einde (?:dag|dienst|shift|van|werkdag)|bij (?:aankomst|thuiskomst|vertrek)|onder de lunch|op een dag|ooit)\b/u,
  'pt-BR':
    /\b(?:na (?:hora d[aeo]|pausa|saida|volta)|no (?:almoco|fim|final|intervalo|recreio)|ao (?:acabar|chegar|sair|terminar|voltar)|(?:um|algum) dia)\b/u,
};

/** Whether a prompt in this language names a time by an event. */
export function hasEventTime(prompt: string, language: string): boolean {
  return EVENT_TIMES[language]?.test(fold(prompt)) === true;
}
