import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AdministratorConnection } from '../../domain/connection.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { parseOrgUrl, type OrgUrlResult } from '../../domain/org-url.ts';
import type { ConnectionRequest } from '../../messages/protocol.ts';
import type { Extension } from '../extension.ts';
import { createFormCheck, placeOf, requestAccess } from './form-check.ts';

export type AdministratorKind = AdministratorConnection['kind'];

const NOTHING_TYPED = { domain: '', apiToken: '', clientId: '', login: '', keyId: '' };

export type AdministratorField = keyof typeof NOTHING_TYPED;

/** The form of an administrator's connection; a secret leaves it once it is kept, a private key as soon as it is read. */
export interface AdministratorModel {
  readonly kind: ReadonlySignal<AdministratorKind>;
  readonly typed: ReadonlySignal<Readonly<Record<AdministratorField, string>>>;
  readonly parsed: ReadonlySignal<OrgUrlResult>;
  readonly hasKey: ReadonlySignal<boolean>;
  readonly checking: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<WireError | null>;
  readonly canSave: ReadonlySignal<boolean>;
  choose(kind: AdministratorKind): void;
  type(field: AdministratorField, text: string): void;
  /** Takes the private key out of a PEM text. */
  takeKey(pem: string): Promise<void>;
  dropKey(): void;
  /** Must be called in the click's own task; says whether the connection was kept. */
  save(): Promise<boolean>;
}

/** Begins with the connection that there is; `save` says what becomes of it: this account's own, or another account. */
export function createAdministratorModel(
  extension: Extension,
  save: 'org/save' | 'accounts/add',
  org: OrgConfig | null,
  first: AdministratorKind,
): AdministratorModel {
  const { connection } = org ?? {};
  const service = connection?.kind === 'client-credentials' ? connection : null;
  const kind = signal(first);
  const typed = signal({
    ...NOTHING_TYPED,
    domain: org?.orgUrl ?? '',
    clientId: service === null ? '' : (org?.clientId ?? ''),
    login: service?.login ?? '',
    keyId: service?.keyId ?? '',
  });
  const key = signal<CryptoKey | null>(null);
  const { checking, problem, attempt } = createFormCheck();
  const parsed = computed(() => parseOrgUrl(typed.value.domain));

  const isFilled = computed(() => {
    const { apiToken, clientId, login, domain } = typed.value;
    const needed = kind.value === 'api-token' ? [domain, apiToken] : [domain, clientId, login];
    return (
      needed.every((text) => text.trim() !== '') &&
      (kind.value === 'api-token' || key.value !== null)
    );
  });

  async function request(): Promise<ConnectionRequest> {
    const { apiToken, login, keyId } = typed.value;
    if (kind.value === 'api-token' || key.value === null) return { kind: 'api-token', apiToken };
    const keyName = await extension.keepServiceKey(key.value);
    return { kind: kind.value, login, keyId: keyId.trim() === '' ? null : keyId, keyName };
  }

  async function connect(): Promise<void> {
    await requestAccess(extension, parsed.value);
    const { clientId, domain } = typed.value;
    await extension.send(save, {
      orgUrl: parsed.value.kind === 'org' ? parsed.value.orgUrl : domain,
      clientId: kind.value === 'api-token' ? '' : clientId,
      connection: await request(),
    });
    typed.value = { ...typed.value, apiToken: '' };
    key.value = null;
  }

  return {
    kind,
    typed,
    parsed,
    hasKey: computed(() => key.value !== null),
    checking,
    problem,
    canSave: computed(() => !checking.value && isFilled.value),
    choose(next) {
      kind.value = next;
      problem.value = null;
    },
    type(field, text) {
      typed.value = { ...typed.value, [field]: text };
      if (problem.value !== null && placeOf(problem.value) === field) problem.value = null;
    },
    async takeKey(pem) {
      problem.value = null;
      try {
        key.value = await extension.importServiceKey(pem);
      } catch (thrown) {
        problem.value = toWireError(thrown);
      }
    },
    dropKey() {
      key.value = null;
    },
    save: () => attempt(connect),
  };
}
