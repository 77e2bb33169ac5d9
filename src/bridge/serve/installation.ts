import type { ClientName } from '../../bridge-protocol/frames.ts';
import { pairingCode } from '../../bridge-protocol/pairing.ts';
import { loadPairingIdentity, type PairingIdentity } from '../wire/pairing-identity.ts';

/** The installation that a client connects as, with the code that its user compares. */
export interface Installation {
  readonly identity: PairingIdentity;
  readonly code: string;
}

/** The installation's name if neither `--client` nor the client gives one. */
const DEFAULT_NAME = 'assistant';
const MAX_NAME_LENGTH = 64;

/** Loads the installation's key, or creates it. Throws if the key is unusable. */
export async function loadInstallation(dataFolder: string, name: string): Promise<Installation> {
  const identity = loadPairingIdentity(dataFolder, name);
  return { identity, code: await pairingCode(identity.publicKey) };
}

/** The installation name for a client without `--client`: the letters and digits of its own name. */
export function installationNameOf(client: ClientName | null): string {
  const name = (client?.name ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_NAME_LENGTH)
    .replaceAll(/^-|-$/gu, '');
  return name === '' ? DEFAULT_NAME : name;
}
