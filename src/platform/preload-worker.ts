import { preloadItems } from './items.ts';

// The worker imports this first: the browser answers while the rest of the script is still being evaluated.
preloadItems();
