import { distrustPreloaded, preload } from './storage.ts';

// Imported first of all by the popup: the browser answers while the rest of the script is still being read.
distrustPreloaded();
preload('local', ['accounts', 'applications', 'usage']);
preload('session', ['session']);
