import type { OrgUrlProblem } from '../../domain/errors.ts';

/** What is wrong with a typed Okta domain, and what to enter instead. */
export function orgUrlText(orgUrlProblem: OrgUrlProblem): string {
  switch (orgUrlProblem) {
    case 'empty':
      return 'Enter the address where you sign in, such as acme.okta.com.';
    case 'not-a-domain':
      return 'An Okta domain looks like acme.okta.com or login.acme.com.';
    case 'not-https':
      return 'Okta uses https. Leave out everything before the domain.';
    case 'has-credentials':
      return 'Leave out the username and password. You sign in on Okta’s own page.';
    case 'has-port':
      return 'Leave out the port. Okta uses the default one.';
    case 'ip-address':
      return 'Enter the org’s name, such as acme.okta.com, not an IP address.';
    case 'okta-itself':
      return 'That is Okta’s own site. Your org has its own name, such as acme.okta.com.';
  }
}
