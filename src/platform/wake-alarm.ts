import { browser, hasAlarms } from './browser.ts';

export const ALARM_NAME = 'door';

/** That the worker is started is all that the alarm is for. */
function onAlarm(): void {}

/** To be called in the worker's first tick. */
export function listenToAlarm(): void {
  if (hasAlarms(browser)) browser.alarms.onAlarm.addListener(onAlarm);
}
