import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AdministratorConnection } from '../../domain/connection.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { parseOrgUrl, type OrgUrlResult } from '../../domain/org-url.ts';
import type { ConnectionRequest } from '../../messages/protocol.ts';
import type { Extension } from '../extension.ts';
import { createFormCheck, placeOfProblem, requestHostAccess } from './form-check.ts';

export type AdministratorKind = AdministratorConnection['kind'];

const EMPTY_FORM = { domain: '', apiToken: '', clientId: '', login: '', keyId: '' };

export type AdministratorField = keyof typeof EMPTY_FORM;

/** The form for an administrator connection; drops the token once it is saved, and the key's text once it is imported. */
export interface AdministratorModel {
  readonly kind: ReadonlySignal<AdministratorKind>;
  readonly values: ReadonlySignal<Readonly<Record<AdministratorField, string>>>;
  readonly parsed: ReadonlySignal<OrgUrlResult>;
  readonly hasKey: ReadonlySignal<boolean>;
  readonly checking: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<WireError | null>;
  readonly canSave: ReadonlySignal<boolean>;
  selectKind(kind: AdministratorKind): void;
  setField(field: AdministratorField, text: string): void;
  /** Imports the private key from a PEM text. */
  importKey(pem: string): Promise<void>;
  removeKey(): void;
  /** Must be called in the click's own task; returns whether the connection was saved. */
  save(): Promise<boolean>;
}

/** Starts with the current connection; `saveMessage` saves it as this account's connection or as another account. */
export function createAdministratorModel(
  extension: Extension,
  saveMessage: 'org/save' | 'accounts/add',
  org: OrgConfig | null,
  initialKind: AdministratorKind,
): AdministratorModel {
  const { connection } = org ?? {};
  const service = connection?.kind === 'client-credentials' ? connection : null;
  const kind = signal(initialKind);
  const values = signal({
    ...EMPTY_FORM,
    domain: org?.orgUrl ?? '',
    clientId: service === null ? '' : (org?.clientId ?? ''),
    login: service?.login ?? '',
    keyId: service?.keyId ?? '',
  });
  const key = signal<CryptoKey | null>(null);
  const { checking, problem, attempt } = createFormCheck();
  const parsed = computed(() => parseOrgUrl(values.value.domain));

  const isFilled = computed(() => {
    const { apiToken, clientId, login, domain } = values.value;
    const required = kind.value === 'api-token' ? [domain, apiToken] : [domain, clientId, login];
    return (
      required.every((text) => text.trim() !== '') &&
      (kind.value === 'api-token' || key.value !== null)
    );
  });

  async function connectionRequest(): Promise<ConnectionRequest> {
    const { apiToken, login, keyId } = values.value;
    if (kind.value === 'api-token' || key.value === null) return { kind: 'api-token', apiToken };
    const keyName = await extension.storeServiceKey(key.value);
    return { kind: kind.value, login, keyId: keyId.trim() === '' ? null : keyId, keyName };
  }

  async function connect(): Promise<void> {
    await requestHostAccess(extension, parsed.value);
    const { clientId, domain } = values.value;
    await extension.send(saveMessage, {
      orgUrl: parsed.value.kind === 'org' ? parsed.value.orgUrl : domain,
      clientId: kind.value === 'api-token' ? '' : clientId,
      connection: await connectionRequest(),
    });
    values.value = { ...values.value, apiToken: '' };
    key.value = null;
  }

  return {
    kind,
    values,
    parsed,
    hasKey: computed(() => key.value !== null),
    checking,
    problem,
    canSave: computed(() => !checking.value && isFilled.value),
    selectKind(next) {
      kind.value = next;
      problem.value = null;
    },
    setField(field, text) {
      values.value = { ...values.value, [field]: text };
      if (problem.value !== null && placeOfProblem(problem.value) === field) problem.value = null;
    },
    async importKey(pem) {
      problem.value = null;
      try {
        key.value = await extension.importServiceKey(pem);
      } catch (thrown) {
        problem.value = toWireError(thrown);
      }
    },
    removeKey() {
      key.value = null;
    },
    save: () => attempt(connect),
  };
}
