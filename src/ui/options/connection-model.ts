import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { parseOrgUrl, type OrgUrlResult } from '../../domain/org-url.ts';
import type { Extension } from '../extension.ts';

/** The form of the connection: what is typed, what it reads as, and what Okta said of it. */
export interface ConnectionModel {
  readonly domain: ReadonlySignal<string>;
  readonly clientId: ReadonlySignal<string>;
  readonly parsed: ReadonlySignal<OrgUrlResult>;
  readonly checking: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<WireError | null>;
  readonly canSave: ReadonlySignal<boolean>;
  /** Fills the form in anew: with the connection that there is, or with nothing. */
  begin(org: OrgConfig | null): void;
  /** What was found wrong with a field no longer stands once it is changed. */
  type(field: 'domain' | 'clientId', text: string): void;
  /** Must be called in the click's own task; says whether the connection was kept. */
  save(): Promise<boolean>;
  /** Says whether the connection is gone. */
  forget(): Promise<boolean>;
}

/** `save` says what a connection that was typed becomes: this account's own, or another account. */
export function createConnectionModel(
  extension: Extension,
  save: 'org/save' | 'accounts/add',
): ConnectionModel {
  const domain = signal('');
  const clientId = signal('');
  const checking = signal(false);
  const problem = signal<WireError | null>(null);
  const parsed = computed(() => parseOrgUrl(domain.value));

  async function attempt(action: () => Promise<unknown>): Promise<boolean> {
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
  }

  return {
    domain,
    clientId,
    parsed,
    checking,
    problem,
    canSave: computed(
      () => !checking.value && domain.value.trim() !== '' && clientId.value.trim() !== '',
    ),
    begin(org) {
      domain.value = org?.orgUrl ?? '';
      clientId.value = org?.clientId ?? '';
      problem.value = null;
    },
    type(field, text) {
      (field === 'domain' ? domain : clientId).value = text;
      if (problem.value !== null && fieldOf(problem.value) === field) problem.value = null;
    },
    save() {
      const result = parsed.value;
      // The browser takes the request for the person's own only before anything is awaited.
      const access = result.kind === 'org' ? extension.requestHostPermission(result.orgUrl) : null;
      return attempt(async () => {
        await access;
        await extension.send(save, {
          orgUrl: result.kind === 'org' ? result.orgUrl : domain.value,
          clientId: clientId.value,
        });
      });
    },
    forget: () => attempt(() => extension.send('org/forget', {})),
  };
}

/** Which field a problem concerns, so that it stands there. */
export function fieldOf({ code }: WireError): 'domain' | 'clientId' | 'form' {
  switch (code) {
    case 'ORG_URL_INVALID':
    case 'ORG_NOT_FOUND':
    case 'ORG_NOT_OKTA':
    case 'ORG_METADATA_REFUSED':
      return 'domain';
    case 'CLIENT_ID_INVALID':
    case 'SIGN_IN_CLIENT_REFUSED':
      return 'clientId';
    default:
      return 'form';
  }
}
