import { fold, foldedWords } from '../../search/fold-text.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { hasAny, splitWords, wordsOf } from '../languages/words.ts';
import { splitParts } from '../parts/split-parts.ts';
import type { Plan, PlanContext, PlannedCall } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { namesOwnThing } from './attribute-kinds.ts';
import { asksOwnThing } from './attribute-question.ts';
import { ownWordIn } from './foreign-subjects.ts';
import { isGuessed } from './guessed-calls.ts';
import { plannedCalls } from './planned-calls.ts';
import { hasUnknownQualifier } from './qualified-noun.ts';

/** Of the whole profile, in any language. */
export const SAYS_PROFILE =
  /profil|perfil|profiel|konto|account|cuenta|compte|conta\b|daten|dati|datos|dados|donnees|gegevens|info|wer bin ich|qui suis|quien soy|chi sono|wie ben ik|quem sou|alles|tout|todo|tudo|tutto|プロフィール|プロファイル|情報|アカウント|私は誰|资料|信息|账户|账号|我是谁|全部/u;

/** Of apps, in any language. */
const SAYS_APPS =
  /\bapp|\bappli|\baplica|anwendung|programm|toepassing|software|tools?\b|werkzeug|herramient|outil|strument|ferrament|logiciel|tiles?\b|kachel|icons?\b|dashboard|\bdienst|servi[czc]|system|sistem|\bacces|zugriff|zugang|\blogins?\b|\bsites?\b|portal|アプリ|ツール|应用|软件|工具/u;
const SAYS_ALL =
  /\b(?:list|everything|all|profile|details|data|stuff|things|work ?space|home ?page|shortcuts|assigned|links?|have access|page|screen|menu|catalog|bookmarks?)\b/u;

/**
 * Whether a plan answers with the profile or with apps what is none of it: a thing that orgs record under names of their
 * own ("blood type"), a number or code of something else ("número de zapato"), or anything else of one's own where only
 * the whole profile or all apps were found.
 */
export function isUnrecordedThing(prompt: string, plan: Plan, context: PlanContext): boolean {
  const { language = 'en' } = context;
  if (plan.outcome === 'decline')
    return (
      (plan.reason === 'unclear' || plan.reason === 'other-people') &&
      !asksToOpen(prompt, context) &&
      asksOwnThing(prompt, language)
    );
  const calls = plannedCalls(plan);
  if (namesOwnThing(prompt)) {
    const isMeant = asksToOpen(prompt, context) ? isAboutField : isNotNamed(fold(prompt));
    // Beside what else is asked, it is one of several parts.
    const isOfOther = (call: PlannedCall) =>
      call.tool === PROFILE_TOOL.name && (language !== 'en' || !isGuessed(call, prompt, context));
    return calls.every(isMeant) && !(hasSeveral(prompt, context) && calls.some(isOfOther));
  }
  if (calls.length === 0 || hasSeveral(prompt, context)) return false;
  if (calls.every(isOfEverything)) return namesOneThing(prompt, language);
  return calls.every(isAboutProfile) && hasUnknownQualifier(prompt, language);
}

function hasSeveral(prompt: string, { language = 'en', index }: PlanContext): boolean {
  const labels = index.applications.map(({ label }) => label);
  return splitParts(prompt, language, labels).length > 1;
}

/** Verbs that are prepositions elsewhere: "auf welcher Etage". */
const NO_VERB = new Set(['auf', 'in', 'a']);

function asksToOpen(prompt: string, { language = 'en' }: PlanContext): boolean {
  if (language === 'en')
    return /\b(?:open|launch|start|run|go|take|bring|get|link|url|apps?|sign|log)\b/iu.test(prompt);
  const { opening, isUnspaced } = wordsOf(language);
  return hasAny(prompt, new Set([...opening].filter((verb) => !NO_VERB.has(verb))), isUnspaced);
}

/** Whether a call is about the profile, or about an app that a prompt does not name whole. */
function isNotNamed(prompt: string): (call: PlannedCall) => boolean {
  return (call) => {
    switch (call.tool) {
      case PROFILE_TOOL.name:
        return true;
      case LIST_TOOL.name:
        return call.query === null
          ? !SAYS_APPS.test(prompt)
          : !call.matches.some(({ label }) => prompt.includes(fold(label)));
      case LINK_TOOL.name:
        return call.application === null || /\b(?:office|desk)\b/iu.test(call.application.label);
    }
  };
}

function isAboutField(call: PlannedCall): boolean {
  return call.tool === PROFILE_TOOL.name && call.fields.length > 0;
}

function isAboutProfile(call: PlannedCall): boolean {
  return isOfEverything(call) || (isAboutField(call) && !hasDetails(call));
}

function hasDetails(call: PlannedCall): boolean {
  return call.tool === PROFILE_TOOL.name && call.fields.some(isAskedDetail);
}

/** Whether a call is for the whole profile, or for all apps. */
function isOfEverything(call: PlannedCall): boolean {
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return call.fields.length === 0;
    case LIST_TOOL.name:
      return call.query === null;
    case LINK_TOOL.name:
      return false;
  }
}

/** "Bin ich Ersthelfer?" */
const AM_I =
  /^(?:bin ich|soy|estoy|suis je|je suis|est ce que je suis|sono|risulto|ben ik|sta ik|eu sou|sou|estou) \p{L}+(?: \p{L}+){0,3}$/u;

const MAX_THING_WORDS = 2;

/** Whether a prompt asks for one thing of one's own that is neither the profile nor apps: "mijn bloedgroep". */
function namesOneThing(prompt: string, language: string): boolean {
  const text = splitWords(prompt).join(' ');
  if (SAYS_APPS.test(text) || SAYS_PROFILE.test(text)) return false;
  if (language === 'en')
    return (
      !SAYS_ALL.test(text) &&
      /^(?:(?:so|ok|hey|please|can|could|you|do|know|tell|show|give|me) )*(?:whats|what s|what is|which is|where s|where is|what)? ?my \p{L}/u.test(
        foldedWords(prompt).join(' '),
      )
    );
  if (AM_I.test(text)) return true;
  const own = ownWordIn(prompt, language);
  const { fillers, asking, opening, isUnspaced } = wordsOf(language);
  if (own === null || isUnspaced) return false;
  const words = text.split(' ');
  const isThing = (word: string) =>
    ![fillers, asking, opening].some((known) => known.has(word)) && !VERBS.has(word);
  return words.slice(words.indexOf(own) + 1).filter(isThing).length <= MAX_THING_WORDS &&
    isThing(words[words.indexOf(own) + 1] ?? '')
    ? words.slice(0, words.indexOf(own)).every((word) => !isThing(word))
    : false;
}

/** Ask what something is. */
const VERBS = new Set(
  'is ist sind lautet heisst es son est sont e sono sao zijn was wat welke welcher welche welches que cual cuales quel quelle quels quelles qual quale quali quais che wie hoe'.split(
    ' ',
  ),
);
