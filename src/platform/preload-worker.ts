import { preload } from './storage.ts';

// Imported first of all by the worker: nearly every wake needs the snapshot, and the browser answers while the rest
// of the script is still being evaluated.
preload('local', ['accounts', 'applications', 'usage', 'door']);
preload('session', ['session']);
