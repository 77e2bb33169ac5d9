import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dpopKeys } from '../src/platform/dpop-keys.ts';
import { erasure } from '../src/platform/erasure.ts';
import { serviceKeys } from '../src/platform/service-keys.ts';
import { onDemand } from '../src/worker/on-demand/on-demand.ts';

export default defineUnlistedScript(() => {
  globalThis.oktaOnDemand = onDemand;
  globalThis.oktaOnDemandBrowser = { dpopKeys, serviceKeys, erasure };
});
