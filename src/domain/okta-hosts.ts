/** The domains under which Okta hosts orgs. */
export const OKTA_DOMAINS = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'okta.mil',
] as const;

/** Whether an org's URL is on one of Okta's domains, not on a custom domain. */
export function isOnOktaDomain(orgUrl: string): boolean {
  return OKTA_DOMAINS.some((domain) => orgUrl.endsWith(`.${domain}`));
}
