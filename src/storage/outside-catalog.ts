import { BRIDGE_DISCONNECTED, type BridgeStatus } from '../outside/model/bridge-status.ts';
import type { OutsideAssistant } from '../outside/model/outside-assistant.ts';
import type {
  OutsideDenial,
  OutsideEvent,
  OutsideQuestion,
} from '../outside/model/outside-request.ts';
import {
  readBridgeStatus,
  readOutsideAssistants,
  readOutsideDenials,
  readOutsideEvents,
  readOutsideQuestions,
} from '../outside/model/outside-codecs.ts';
import {
  DEFAULT_TOOL_AVAILABILITIES,
  readToolAvailabilities,
  type ToolAvailabilities,
} from '../outside/model/tool-availability.ts';
import { listRow, type CatalogRow } from './catalog.ts';

// Apart from the catalog, so that the popup's first script is without them.

/** Known assistants: public keys and the user's choices, no secret. */
export const OUTSIDE_ASSISTANTS = listRow<OutsideAssistant>(
  'local',
  'outside-assistants',
  readOutsideAssistants,
);

const BRIDGE_STATUS: CatalogRow<BridgeStatus> = {
  area: 'session',
  key: 'door-state',
  version: 1,
  fallback: BRIDGE_DISCONNECTED,
  decode: readBridgeStatus,
};

const TOOL_AVAILABILITIES: CatalogRow<ToolAvailabilities> = {
  area: 'local',
  key: 'tool-uses',
  version: 1,
  fallback: DEFAULT_TOOL_AVAILABILITIES,
  decode: readToolAvailabilities,
};

/** Items of the browser profile; no wake reads them unless outside access is on. */
export const OUTSIDE_ITEMS = {
  assistants: OUTSIDE_ASSISTANTS,
  /** Newest first. */
  events: listRow<OutsideEvent>('local', 'outside-events', readOutsideEvents),
  questions: listRow<OutsideQuestion>('session', 'outside-questions', readOutsideQuestions),
  denials: listRow<OutsideDenial>('session', 'outside-denials', readOutsideDenials),
  bridgeStatus: BRIDGE_STATUS,
  toolAvailabilities: TOOL_AVAILABILITIES,
};
