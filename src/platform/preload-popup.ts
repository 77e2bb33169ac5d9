import { APPEARANCE } from '../storage/page-catalog.ts';
import { PINS } from '../storage/personalization-catalog.ts';
import { preloadItems } from './items.ts';
import { invalidatePreloadedOnChange } from './storage.ts';

// The popup imports this first: the browser answers while the rest of the script is still being evaluated.
invalidatePreloadedOnChange();
preloadItems([APPEARANCE, PINS]);
