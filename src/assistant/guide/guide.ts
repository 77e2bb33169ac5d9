import { isProfileField, type ProfileField } from '../../domain/user-profile.ts';
import { fillIn } from '../sentences.ts';
import type { GuideFacts } from './guide-facts.ts';
import { GUIDE_TEXTS } from './guide-texts.ts';

/** Some of what can be asked, under a heading. */
export interface GuideGroup {
  readonly title: string;
  readonly prompts: readonly string[];
}

/** A prompt to start with, and what it is about. */
export interface Example {
  readonly kind: 'profile' | 'list' | 'link' | 'open';
  readonly text: string;
}

const MAX_FIELD_PROMPTS = 3;

/** Everything that can be asked, by example, with the user's own apps and fields. */
export function guideGroups(facts: GuideFacts): readonly GuideGroup[] {
  const { groups, prompts } = GUIDE_TEXTS;
  const { list, open, have, link, recent, second, byName, only, rest, helpDesk } = prompts;
  const [first, ...others] = facts.labels;
  const maker = makerPrompt(facts, prompts.listSome);
  const named = [open, have, link].flatMap((prompt, at) => {
    const label = others[at - 1] ?? first;
    return label === undefined ? [] : [fillIn(prompt, { label })];
  });
  return [
    {
      title: groups.profile,
      prompts: [prompts.wholeProfile, ...fieldPrompts(facts).slice(0, MAX_FIELD_PROMPTS)],
    },
    { title: groups.apps, prompts: [...named, list, ...maker, recent] },
    {
      title: groups.list,
      prompts: [second, byName, ...makerPrompt(facts, only), rest],
    },
    { title: groups.panel, prompts: [...Object.values(prompts.panel), helpDesk] },
  ];
}

/** Four different questions to start with. */
export function examples(facts: GuideFacts): readonly Example[] {
  const { prompts } = GUIDE_TEXTS;
  const [first, second = first] = facts.labels;
  const [field, otherField] = fieldPrompts(facts);
  const [ofMaker = prompts.list] = makerPrompt(facts, prompts.listSome);
  const profile = (text: string | undefined): readonly Example[] =>
    text === undefined ? [] : [{ kind: 'profile', text }];
  if (first === undefined || second === undefined)
    return [
      ...profile(field),
      ...profile(otherField),
      ...profile(prompts.wholeProfile),
      { kind: 'list', text: prompts.list },
    ];
  return [
    ...profile(field ?? prompts.wholeProfile),
    { kind: 'list', text: ofMaker },
    { kind: 'link', text: fillIn(prompts.link, { label: second }) },
    { kind: 'open', text: fillIn(prompts.open, { label: first }) },
  ];
}

/** The prompt that asks for a field; `null` where there is none for it. */
export function fieldPrompt(field: string): string | null {
  const { fields } = GUIDE_TEXTS.prompts;
  const asked = field === 'department' ? 'title' : field;
  return isAskable(asked) ? fields[asked] : null;
}

/** Those for fields that Okta has, as far as that is known. */
function fieldPrompts({ profile }: GuideFacts): readonly string[] {
  const { fields } = GUIDE_TEXTS.prompts;
  return Object.entries(fields)
    .filter(([field]) => isProfileField(field) && isSet(field, profile))
    .map(([, prompt]) => prompt);
}

function isSet(field: ProfileField, profile: GuideFacts['profile']): boolean {
  if (profile === null) return true;
  return field === 'manager'
    ? profile.manager !== undefined || profile.managerId !== undefined
    : profile[field] !== undefined;
}

function makerPrompt({ maker }: GuideFacts, prompt: string): readonly string[] {
  return maker === null ? [] : [fillIn(prompt, { words: maker })];
}

function isAskable(field: string): field is keyof typeof GUIDE_TEXTS.prompts.fields {
  return Object.hasOwn(GUIDE_TEXTS.prompts.fields, field);
}
