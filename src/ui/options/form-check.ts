import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { OrgUrlResult } from '../../domain/org-url.ts';
import type { Extension } from '../extension.ts';

/** A form's check with Okta, and the problem found. */
export interface FormCheck {
  readonly checking: ReadonlySignal<boolean>;
  readonly problem: Signal<WireError | null>;
  /** Calls `action` synchronously; returns whether it succeeded. */
  attempt(action: () => Promise<unknown>): Promise<boolean>;
}

export function createFormCheck(): FormCheck {
  const checking = signal(false);
  const problem = signal<WireError | null>(null);
  return {
    checking,
    problem,
    async attempt(action) {
      problem.value = null;
      checking.value = true;
      try {
        await action();
        return true;
      } catch (thrown) {
        problem.value = toWireError(thrown);
        return false;
      } finally {
        checking.value = false;
      }
    },
  };
}

/** Requests access to the org's host; the browser allows this only in the click's own task, before any await. */
export async function requestHostAccess(extension: Extension, parsed: OrgUrlResult): Promise<void> {
  if (parsed.kind === 'org') await extension.requestHostPermission(parsed.orgUrl);
}

export type ProblemPlace = 'domain' | 'clientId' | 'apiToken' | 'login' | 'key' | 'form';

/** The field that shows a problem. */
export function placeOfProblem({ code }: WireError): ProblemPlace {
  switch (code) {
    case 'ORG_URL_INVALID':
    case 'ORG_NOT_FOUND':
    case 'ORG_NOT_OKTA':
    case 'ORG_METADATA_REFUSED':
      return 'domain';
    case 'CLIENT_ID_INVALID':
    case 'SIGN_IN_CLIENT_REFUSED':
      return 'clientId';
    case 'API_TOKEN_REFUSED':
    case 'API_TOKEN_REQUIRED':
      return 'apiToken';
    case 'USER_NOT_FOUND':
      return 'login';
    case 'SERVICE_KEY_INVALID':
      return 'key';
    default:
      return 'form';
  }
}
