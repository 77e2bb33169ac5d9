import { problem } from '../domain/errors.ts';
import type { OktaPorts } from './ports.ts';

const OPENS_AFTER = 5;
const OPEN_FOR_MS = 10_000;

type CircuitPorts = Pick<OktaPorts, 'circuit' | 'now'>;

/** Whether the API is spared, having answered five requests in a row with server errors. */
export function isOpen({ circuit, now }: CircuitPorts): boolean {
  const left = circuit.openUntil - now();
  return circuit.failures >= OPENS_AFTER && left > 0 && left <= OPEN_FOR_MS;
}

/** Lets a request through, after an outage one probe at a time. Throws `OKTA_UNAVAILABLE`. */
export function passCircuit(ports: CircuitPorts): void {
  if (isOpen(ports))
    throw problem(
      'OKTA_UNAVAILABLE',
      'Okta has failed repeatedly and is asked again in a moment.',
      {
        errorId: null,
      },
    );
  if (ports.circuit.failures >= OPENS_AFTER) open(ports);
}

/** Takes note of an answer. A network that fails is no news of Okta: back on it, the next request is to go out. */
export function noteAnswer({ status }: Response, ports: CircuitPorts): void {
  ports.circuit.failures = status >= 500 ? ports.circuit.failures + 1 : 0;
  if (ports.circuit.failures >= OPENS_AFTER) open(ports);
}

function open({ circuit, now }: CircuitPorts): void {
  circuit.openUntil = now() + OPEN_FOR_MS;
}
