import { useEffect } from 'preact/hooks';
import { onDemand } from '../components/on-demand.ts';

const waitingRequests = onDemand(() => import('./waiting-requests.tsx'));

/** What outside assistants ask for; code and values are read after the first frame, so as not to delay it. */
export function PopupRequests() {
  useEffect(() => waitingRequests.load(), []);
  const views = waitingRequests.loaded.value;
  return views && <views.WaitingRequests />;
}
