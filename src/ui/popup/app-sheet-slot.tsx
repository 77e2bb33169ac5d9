import { onDemand, useOnDemand } from '../components/on-demand.ts';
import { usePopup } from './popup-context.ts';

const appSheet = onDemand(() => import('./app-sheet.tsx'));

/** The sheet of the app whose “More” was chosen; its code is read then. */
export function AppSheetSlot() {
  const application = usePopup().list.sheet.value;
  const code = useOnDemand(appSheet, application !== null);
  return code && application && <code.AppSheet application={application} />;
}
