import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { LinkCall, Plan, PlannedCall, PreviousTurn } from './plan-types.ts';
import { listCall } from './resolve/calls.ts';
import { applicationById } from './stored-calls.ts';
import type { Transcript, Turn, TurnMemory } from './transcript.ts';

/** In lists up to this length, the user can refer to applications by number or name. */
const MAX_LISTED = 12;

/** What the next prompt can refer to once a plan is executed. */
export function toPreviousTurn(plan: Plan): PreviousTurn {
  if (plan.outcome === 'offer') return offeredTurn(plan.readings.flatMap(({ calls }) => calls));
  const calls: readonly PlannedCall[] = plan.calls;
  const links = calls.filter((call) => call.tool === LINK_TOOL.name);
  const profile = calls.find((call) => call.tool === PROFILE_TOOL.name);
  const lists = calls.filter((call) => call.tool === LIST_TOOL.name);
  const matches = lists.flatMap((list) => list.matches);
  const listed = matches.length > MAX_LISTED ? [] : [...new Set(matches)];
  const linked = links.flatMap(applicationsOf);
  return {
    action: links[0]?.action ?? null,
    list: lists[0] ?? null,
    fields: profile?.fields ?? null,
    applications: linked.length > 0 ? linked : listed,
    askedWhich: plan.outcome === 'clarify',
  };
}

/** After a card, the user can refer to its applications, if every button was for one. */
function offeredTurn(calls: readonly PlannedCall[]): PreviousTurn {
  const links = calls.filter((call) => call.tool === LINK_TOOL.name);
  const isChoice = links.length === calls.length;
  return {
    action: isChoice ? (links[0]?.action ?? null) : null,
    list: null,
    fields: null,
    applications: isChoice ? links.flatMap(applicationsOf) : [],
    askedWhich: isChoice,
  };
}

function applicationsOf({ application, candidates }: LinkCall): readonly AssignedApplication[] {
  return application === null ? candidates : [application];
}

/** The same as plain data, which is stored with the turn. */
export function toMemory({ action, list, ...turn }: PreviousTurn): TurnMemory {
  return {
    action,
    list: list === null ? null : { query: list.query, purpose: list.purpose },
    fields: turn.fields,
    applications: turn.applications.map(({ id }) => id),
    askedWhich: turn.askedWhich,
  };
}

/** What a prompt can refer to in the last turn of a conversation, without applications that no longer exist. */
export function previousTurnOf(transcript: Transcript, index: SearchIndex): PreviousTurn | null {
  const turn = transcript.at(-1);
  if (turn?.memory === undefined) return null;
  const { memory } = turn;
  const { list } = memory;
  const stored: PreviousTurn = {
    action: memory.action,
    list: list === null ? null : listCall(list.query, list.purpose, index),
    fields: memory.fields,
    applications: memory.applications.flatMap((id) => applicationById(index, id) ?? []),
    askedWhich: memory.askedWhich,
  };
  return withLaterChoice(turn, stored, index);
}

/** An application that the user chose by a click replaces what the turn offered. */
function withLaterChoice(turn: Turn, stored: PreviousTurn, index: SearchIndex): PreviousTurn {
  const last = turn.blocks.at(-1);
  if (!stored.askedWhich || last?.kind !== 'application') return stored;
  const application = applicationById(index, last.application.id);
  return {
    ...stored,
    action: last.opened ? 'open' : 'link',
    applications: application === null ? [] : [application],
    askedWhich: false,
  };
}
