import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { OrgUrlResult } from '../../domain/org-url.ts';
import type { Extension } from '../extension.ts';

/** What a form asks Okta, and what was found wrong. */
export interface FormCheck {
  readonly checking: ReadonlySignal<boolean>;
  readonly problem: Signal<WireError | null>;
  /** Begins `action` at once; says whether it went well. */
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

/**
 * Asks for the typed org's host. The browser takes this for the person's own doing only in the click's task, before
 * anything is awaited.
 */
export async function requestHostAccess(extension: Extension, parsed: OrgUrlResult): Promise<void> {
  if (parsed.kind === 'org') await extension.requestHostPermission(parsed.orgUrl);
}

export type ProblemPlace = 'domain' | 'clientId' | 'apiToken' | 'login' | 'key' | 'form';

/** Which field a problem concerns, so that it stands there. */
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
