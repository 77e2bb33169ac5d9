import type { OrgUrlProblem } from '../../domain/errors.ts';

/** What is wrong with a typed Okta domain, and what to type. */
export function orgUrlText(orgUrlProblem: OrgUrlProblem): string {
  switch (orgUrlProblem) {
    case 'empty':
      return 'Type the address at which you sign in, such as acme.okta.com.';
    case 'not-a-domain':
      return 'An Okta domain looks like acme.okta.com or login.acme.com.';
    case 'not-https':
      return 'Okta is only reached by https. Leave out what stands before the domain.';
    case 'has-credentials':
      return 'Leave out the user name and password; you will sign in with Okta itself.';
    case 'has-port':
      return 'Leave out the port; Okta answers on the usual one.';
    case 'ip-address':
      return 'Use the org’s name, such as acme.okta.com, not a number.';
    case 'okta-itself':
      return 'That is Okta’s own site. Your org has its own name, such as acme.okta.com.';
  }
}
