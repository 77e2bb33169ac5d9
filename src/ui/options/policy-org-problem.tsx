import type { WireError } from '../../domain/errors.ts';
import { policyOrgProblem } from '../../domain/policy-problem.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useOptions } from './options-context.ts';

/** Why policy allows no org at all, or `null`. */
export function usePolicyOrgProblem(): WireError | null {
  return policyOrgProblem(useOptions().outside.policy.value)?.wire ?? null;
}

/** Stands in the place of a form for an org, which could only be refused. */
export function PolicyOrgProblem({ error }: { readonly error: WireError }) {
  const { extension, announcer } = useOptions();
  return <ProblemAlert error={error} extension={extension} announcer={announcer} />;
}
