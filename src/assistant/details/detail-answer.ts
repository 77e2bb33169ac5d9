import { valuesOf, type DetailSection, type DetailValues } from '../../domain/user-details.ts';
import type { ToolOutputs } from '../../tools/index.ts';
import type { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { formatDate, type DisplayOptions } from '../format-date.ts';
import type { AskedDetail } from '../request-types.ts';
import { capitalize, fillIn, formatList, SENTENCES, toSentence } from '../sentences.ts';
import type { AnswerBlock } from '../transcript.ts';
import { shownMethods, shownReason } from './shown-details.ts';
import { authenticatorsAsked, groupsAsked } from './whether.ts';

type ProfileOutput = ToolOutputs[typeof PROFILE_TOOL.name];

const SECTIONS: Readonly<Record<AskedDetail, DetailSection>> = {
  signIn: 'signIn',
  sessionEnd: 'signIn',
  authenticators: 'authenticators',
  groups: 'groups',
  orgName: 'org',
  helpDesk: 'org',
};

/** The sections of the tool's output that answer these. */
export function sectionsFor(details: readonly AskedDetail[]): DetailSection[] {
  return [...new Set(details.map((detail) => SECTIONS[detail]))];
}

/** What the org gives of each detail that was asked, or why it gives nothing; a prompt for yes or no is answered so. */
export function answerDetails(
  details: readonly AskedDetail[],
  output: ProfileOutput,
  display: DisplayOptions,
  prompt: string | null,
): AnswerBlock[] {
  return details.flatMap((detail) => answerDetail(detail, output, display, prompt));
}

function answerDetail(
  detail: AskedDetail,
  output: ProfileOutput,
  display: DisplayOptions,
  prompt: string | null,
): AnswerBlock[] {
  const section = SECTIONS[detail];
  const said = valuesOf(output['notShared'])[section];
  const values = valuesOf(output[section]);
  const { organization } = output.profile;
  // The profile names the organization, too.
  if (detail === 'orgName' && values['name'] === undefined && organization !== undefined)
    return text(fillIn(SENTENCES.details.orgName, { value: organization }));
  if (said !== undefined) {
    const reason = text(shownReason(said, section));
    return detail === 'helpDesk'
      ? [...reason, { kind: 'actions', actions: ['help-desk'] }]
      : reason;
  }
  const isIncomplete = valuesOf(output['incomplete'])[section] !== undefined;
  const whether =
    prompt === null ? null : answerWhether(detail, { values, isIncomplete }, display, prompt);
  if (whether !== null) return text(whether);
  const cut = cutSentence(section, output, values);
  return [...text(sentenceFor(detail, firstOf(values), display)), ...cut];
}

/** More than this, nobody reads in a sentence. */
const MAX_LISTED = 200;

function firstOf(values: DetailValues): DetailValues {
  return Object.fromEntries(Object.entries(values).slice(0, MAX_LISTED));
}

/** Yes or no, with the facts; `null` where the prompt asks for neither, or what is not listed may be there. */
function answerWhether(
  detail: AskedDetail,
  { values, isIncomplete }: { readonly values: DetailValues; readonly isIncomplete: boolean },
  display: DisplayOptions,
  prompt: string,
): string | null {
  if (detail !== 'groups' && detail !== 'authenticators') return null;
  const entries = Object.keys(values);
  const asked =
    detail === 'groups' ? groupsAsked(prompt, entries) : authenticatorsAsked(prompt, entries);
  if (asked === null) return null;
  const { inGroups, notInGroup, enrolled, notEnrolled } = SENTENCES.details;
  const meant = Object.fromEntries(asked.names.map((name) => [name, values[name] ?? '']));
  if (asked.names.length > 0 && asked.isExact)
    return fillIn(detail === 'groups' ? inGroups : enrolled, {
      list: listOf(detail, meant, display),
    });
  const no = fillIn(detail === 'groups' ? notInGroup : notEnrolled, { name: asked.asked });
  if (isIncomplete) return null;
  const facts = asked.names.length > 0 ? meant : values;
  if (Object.keys(facts).length > MAX_LISTED) return no;
  return [no, sentenceFor(detail, facts, display)]
    .map(toSentence)
    .join(SENTENCES.sentenceSeparator);
}

function listOf(
  detail: 'groups' | 'authenticators',
  values: DetailValues,
  display: DisplayOptions,
): string {
  if (detail === 'groups') return formatList(Object.keys(values));
  const phrases = Object.entries(values).map(([name, since]) =>
    since === ''
      ? name
      : fillIn(SENTENCES.details.authenticator, { name, date: formatDate(since, false, display) }),
  );
  return formatList(phrases);
}

/** Says so where not all are listed: by the panel, or by the tool already. */
function cutSentence(
  section: DetailSection,
  output: ProfileOutput,
  values: DetailValues,
): AnswerBlock[] {
  const count = Object.keys(values).length;
  const isCut = count > MAX_LISTED || valuesOf(output['incomplete'])[section] !== undefined;
  return isCut ? text(fillIn(SENTENCES.details.cut, { count: Math.min(count, MAX_LISTED) })) : [];
}

function sentenceFor(detail: AskedDetail, values: DetailValues, display: DisplayOptions): string {
  const sentences = SENTENCES.details;
  switch (detail) {
    case 'signIn': {
      const { methods, signedInAt } = values;
      const time = signedInAt === undefined ? undefined : formatDate(signedInAt, true, display);
      if (methods === undefined && time === undefined) return sentences.signInUnknown;
      if (methods === undefined) return fillIn(sentences.signedInAt, { time: time ?? '' });
      return time === undefined
        ? fillIn(sentences.signedInBy, { methods: shownMethods(methods) })
        : fillIn(sentences.signedIn, { methods: shownMethods(methods), time });
    }
    case 'sessionEnd': {
      const { sessionEndsAt } = values;
      return sessionEndsAt === undefined
        ? sentences.sessionUnknown
        : fillIn(sentences.sessionEnds, { time: formatDate(sessionEndsAt, true, display) });
    }
    case 'authenticators':
      return Object.keys(values).length === 0
        ? sentences.noAuthenticators
        : fillIn(sentences.authenticators, { list: listOf(detail, values, display) });
    case 'groups':
      return Object.keys(values).length === 0
        ? sentences.noGroups
        : fillIn(sentences.groups, { list: listOf(detail, values, display) });
    case 'orgName': {
      const { name } = values;
      return name === undefined ? sentences.noOrgName : fillIn(sentences.orgName, { value: name });
    }
    case 'helpDesk': {
      const { supportEmail, helpLink } = values;
      const places = [supportEmail, helpLink].filter((place) => place !== undefined);
      return places.length === 0
        ? sentences.noHelpDesk
        : fillIn(sentences.helpDesk, { places: formatList(places) });
    }
  }
}

/** One of the org's custom attributes, as the org calls it. */
export function answerAttribute(title: string, value: string): AnswerBlock[] {
  // A row, not a sentence: both parts are the org's own words.
  return [{ kind: 'text', text: `${capitalize(title)}: ${value}` }];
}

function text(sentence: string): AnswerBlock[] {
  return [{ kind: 'text', text: toSentence(sentence) }];
}
