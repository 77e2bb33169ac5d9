import '../../zod-jitless.ts';
import { fetchBrowserSession } from '../../okta/browser-session.ts';
import type { OnDemandScript } from '../on-demand-script.ts';
import { connectAccount } from './connect-account.ts';
import { connectOutside } from './connect-outside.ts';
import { applyPolicy, signInAtStart } from './apply-policy.ts';
import { finishErasure } from './finish-erasure.ts';
import { servePages } from './serve-pages.ts';

export const onDemand: OnDemandScript = {
  applyPolicy,
  connectAccount,
  connectOutside,
  fetchBrowserSession,
  finishErasure,
  servePages,
  signInAtStart,
};
