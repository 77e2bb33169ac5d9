import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { WireError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { parseOrgUrl, type OrgUrlResult } from '../../domain/org-url.ts';
import type { Extension } from '../extension.ts';
import { createFormCheck, placeOfProblem, requestHostAccess } from './form-check.ts';

/** The connection form: its fields, the parsed domain, and the result of the check with Okta. */
export interface ConnectionModel {
  readonly domain: ReadonlySignal<string>;
  readonly clientId: ReadonlySignal<string>;
  readonly parsed: ReadonlySignal<OrgUrlResult>;
  readonly checking: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<WireError | null>;
  readonly canSave: ReadonlySignal<boolean>;
  /** Fills the form with the given connection, or clears it. */
  reset(org: Pick<OrgConfig, 'orgUrl' | 'clientId'> | null): void;
  /** Also clears the field's problem. */
  setField(field: 'domain' | 'clientId', text: string): void;
  /** Turns an org's bare name, such as `acme`, into its Okta domain. */
  completeDomain(): void;
  /** Must be called in the click's own task; returns whether the connection was saved. */
  save(): Promise<boolean>;
  /** Returns whether the connection was removed. */
  forget(): Promise<boolean>;
}

const ORG_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/iu;

/** `saveMessage` saves the form as this account's connection or as another account. */
export function createConnectionModel(
  extension: Extension,
  saveMessage: 'org/save' | 'accounts/add',
): ConnectionModel {
  const domain = signal('');
  const clientId = signal('');
  const { checking, problem, attempt } = createFormCheck();
  const parsed = computed(() => parseOrgUrl(domain.value));

  function completeDomain(): void {
    const name = domain.value.trim();
    if (ORG_NAME.test(name)) domain.value = `${name}.okta.com`;
  }

  async function connect(): Promise<void> {
    await requestHostAccess(extension, parsed.value);
    await extension.send(saveMessage, {
      orgUrl: parsed.value.kind === 'org' ? parsed.value.orgUrl : domain.value,
      clientId: clientId.value,
    });
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
    reset(org) {
      domain.value = org?.orgUrl ?? '';
      clientId.value = org?.clientId ?? '';
      problem.value = null;
    },
    setField(field, text) {
      (field === 'domain' ? domain : clientId).value = text;
      if (problem.value !== null && placeOfProblem(problem.value) === field) problem.value = null;
    },
    completeDomain,
    save() {
      completeDomain();
      return attempt(connect);
    },
    forget: () => attempt(() => extension.send('org/forget', {})),
  };
}
