import { onDemand } from '../components/on-demand.ts';
import type { PopupDeps } from './popup-context.ts';

/** The words for every problem and their notices, read when there is a problem. */
export const problemViews = onDemand(() => import('./popup-notice.tsx'));

/** Whether the first frame can show what the session has to say, so that no notice comes after it. */
export function canShowProblem({ session }: Pick<PopupDeps, 'session'>): boolean {
  if (session.problem.value === null) return true;
  problemViews.load();
  return problemViews.loaded.value !== null;
}
