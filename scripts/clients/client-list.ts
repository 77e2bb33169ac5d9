import { AGENTS } from './agents.ts';
import type { Client } from './client.ts';
import { LIBRARIES } from './libraries.ts';

/** Clients from npm at fixed versions, in the order of the table. */
export const CLIENTS: readonly Client[] = [...LIBRARIES, ...AGENTS];
