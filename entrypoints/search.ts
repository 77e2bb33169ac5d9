import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSearchScript } from '../src/worker/search-script.ts';

export default defineUnlistedScript(() => {
  globalThis.oktaCreateSearch = createSearchScript;
});
