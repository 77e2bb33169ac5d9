import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onDemand } from '../src/worker/on-demand/on-demand.ts';

export default defineUnlistedScript(() => {
  globalThis.oktaOnDemand = onDemand;
});
