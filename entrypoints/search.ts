import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { searchScript } from '../src/worker/search-script.ts';

export default defineUnlistedScript(() => {
  globalThis.oktaSearch = searchScript(globalThis.oktaBrands ?? '');
});
