import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BRAND_TABLE } from '../src/search/brand-table.ts';

export default defineUnlistedScript(() => {
  globalThis.oktaBrands = BRAND_TABLE;
});
