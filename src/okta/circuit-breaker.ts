import { assistantError } from '../domain/errors.ts';
import type { OktaDeps } from './okta-deps.ts';

const FAILURE_THRESHOLD = 5;
const OPEN_DURATION_MS = 10_000;

type CircuitDeps = Pick<OktaDeps, 'circuit' | 'now'>;

/** Whether requests are held back after five server errors in a row. */
export function isCircuitOpen({ circuit, now }: CircuitDeps): boolean {
  const remaining = circuit.openUntil - now();
  return circuit.failures >= FAILURE_THRESHOLD && remaining > 0 && remaining <= OPEN_DURATION_MS;
}

/** Lets a request through; after an outage, one probe at a time. Throws `OKTA_UNAVAILABLE`. */
export function passCircuitBreaker(deps: CircuitDeps): void {
  if (isCircuitOpen(deps))
    throw assistantError(
      'OKTA_UNAVAILABLE',
      'Okta has failed repeatedly; the next request follows in a moment.',
      {
        errorId: null,
      },
    );
  if (deps.circuit.failures >= FAILURE_THRESHOLD) openCircuit(deps);
}

/** Records that Okta answered: it works. */
export function recordAnswer({ circuit }: CircuitDeps): void {
  circuit.failures = 0;
}

/** Records a server error. Network failures do not count: once the network is back, the next request must go out. */
export function recordFailure(deps: CircuitDeps): void {
  deps.circuit.failures += 1;
  if (deps.circuit.failures >= FAILURE_THRESHOLD) openCircuit(deps);
}

function openCircuit({ circuit, now }: CircuitDeps): void {
  circuit.openUntil = now() + OPEN_DURATION_MS;
}
