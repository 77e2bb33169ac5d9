import type { ExtensionStatus } from '../../bridge-protocol/frames.ts';
import { browserTitle, failureText, type ConnectionFailure } from '../wire/failure-messages.ts';
import type { HostDescription } from '../wire/host-registry.ts';
import { toFinding, type DoctorFinding } from './finding.ts';
import { say } from '../wire/texts.ts';

export type StatusResult =
  | { readonly kind: 'status'; readonly status: ExtensionStatus }
  | { readonly kind: 'failed'; readonly failure: ConnectionFailure };

export interface HostCheckDeps {
  readonly hosts: readonly HostDescription[];
  /** The command line that starts this program. */
  readonly program: string;
  readonly askStatus: (host: HostDescription) => Promise<StatusResult>;
}

/** Checks the extension behind each running native host. */
export async function checkHosts({
  hosts,
  program,
  askStatus,
}: HostCheckDeps): Promise<readonly DoctorFinding[]> {
  if (hosts.length === 0) return [toFinding(false, say('browserOpen'), say('openBrowser'))];
  const findings = await Promise.all(
    hosts.map(async (host) => toFindings(host, program, await askStatus(host))),
  );
  return findings.flat();
}

function toFindings(
  { browser, profile }: HostDescription,
  program: string,
  result: StatusResult,
): readonly DoctorFinding[] {
  const name = say('profile', { browser: browserTitle(browser), profile: profile.label });
  if (result.kind === 'failed') {
    const target = { browser, profile: profile.label };
    const advice = failureText(result.failure, { target, program }, null);
    return [toFinding(false, say('answers', { name }), advice)];
  }
  const { enabled, paused, signedIn } = result.status;
  return [
    toFinding(true, say('answers', { name })),
    toFinding(enabled && !paused, say('outsideOn', { name }), say('turnOn')),
    toFinding(signedIn, say('signedIn', { name }), say('signIn')),
  ];
}
