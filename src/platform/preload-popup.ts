import { invalidatePreloadedOnChange, preload } from './storage.ts';

// Imported first of all by the popup: the browser answers while the rest of the script is still being read.
invalidatePreloadedOnChange();
preload('local', ['accounts', 'applications', 'usage']);
preload('session', ['session']);
