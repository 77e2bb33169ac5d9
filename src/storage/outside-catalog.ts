import { BRIDGE_DISCONNECTED, type BridgeStatus } from '../outside/model/bridge-status.ts';
import type { OutsideAssistant } from '../outside/model/outside-assistant.ts';
import type {
  OutsideDenial,
  OutsideEvent,
  OutsideQuestion,
} from '../outside/model/outside-request.ts';
import {
  decodeBridgeCommand,
  decodeBridgeStatus,
  decodeOutsideAssistants,
  decodeOutsideDenials,
  decodeOutsideEvents,
  decodeOutsideQuestions,
} from '../outside/model/outside-codecs.ts';
import {
  DEFAULT_TOOL_AVAILABILITIES,
  decodeToolAvailabilities,
  type ToolAvailabilities,
} from '../outside/model/tool-availability.ts';
import { listRow, type CatalogRow } from './catalog.ts';

// Apart from the catalog, so that the popup's first script is without them.

/** Known assistants: public keys and the user's choices, no secret. */
export const OUTSIDE_ASSISTANTS = listRow<OutsideAssistant>(
  'local',
  'outside-assistants',
  decodeOutsideAssistants,
);

const BRIDGE_STATUS: CatalogRow<BridgeStatus> = {
  area: 'session',
  key: 'door-state',
  version: 1,
  fallback: BRIDGE_DISCONNECTED,
  decode: decodeBridgeStatus,
};

const BRIDGE_COMMAND: CatalogRow<readonly string[]> = {
  area: 'session',
  key: 'bridge-command',
  version: 1,
  fallback: [],
  decode: decodeBridgeCommand,
};

const TOOL_AVAILABILITIES: CatalogRow<ToolAvailabilities> = {
  area: 'local',
  key: 'tool-uses',
  version: 1,
  fallback: DEFAULT_TOOL_AVAILABILITIES,
  decode: decodeToolAvailabilities,
};

/** Items of the browser profile; no wake reads them unless outside access is on. */
export const OUTSIDE_ITEMS = {
  assistants: OUTSIDE_ASSISTANTS,
  /** Newest first. */
  events: listRow<OutsideEvent>('local', 'outside-events', decodeOutsideEvents),
  questions: listRow<OutsideQuestion>('session', 'outside-questions', decodeOutsideQuestions),
  denials: listRow<OutsideDenial>('session', 'outside-denials', decodeOutsideDenials),
  bridgeStatus: BRIDGE_STATUS,
  /** Program and first arguments by which the bridge is started; empty where it is not known. */
  bridgeCommand: BRIDGE_COMMAND,
  toolAvailabilities: TOOL_AVAILABILITIES,
};
