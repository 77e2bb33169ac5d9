import { displayText } from './display-text.ts';

/** A rejection by its status and Okta's error code, for whoever looks it up: "404, E0000007". */
export function rejectionCode(status: number, errorCode: string | null): string {
  return errorCode === null ? String(status) : `${status}, ${displayText(errorCode, 60)}`;
}
