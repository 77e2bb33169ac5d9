import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
// First: it settles how schemas are made.
import { onDemand } from '../src/worker/on-demand/on-demand.ts';
import { dpopKeys } from '../src/platform/dpop-keys.ts';
import { erasure } from '../src/platform/erasure.ts';
import { nativeMessaging } from '../src/platform/native-messaging.ts';
import { serviceKeys } from '../src/platform/service-keys.ts';

export default defineUnlistedScript(() => {
  globalThis.oktaOnDemand = onDemand;
  globalThis.oktaOnDemandBrowser = { dpopKeys, serviceKeys, erasure, native: nativeMessaging };
});
