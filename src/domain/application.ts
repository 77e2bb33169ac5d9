import type { SsoLink } from './sso-link.ts';

/** Names one assigned application inside the product: stable for one link of one org, never shown. */
export type ApplicationId = string;

/** An application assigned to the signed-in user: one app link of Okta, parsed. */
export interface AssignedApplication {
  readonly id: ApplicationId;
  /** Visible name, cleaned of control and direction characters; 1-120 characters. */
  readonly label: string;
  /** Okta's technical name of the integration, such as `google`; may be empty. */
  readonly appName: string;
  /** `null` where Okta's link is not an https link on the org: shown, never opened. */
  readonly ssoLink: SsoLink | null;
  /** https on the org or Okta's CDN, else `null`. */
  readonly logoUrl: string | null;
  /** Hidden from the dashboard by the user: listed last, still findable. */
  readonly hidden: boolean;
  /** The user's own order on the dashboard, ascending. */
  readonly sortOrder: number;
}

/** The id of the application that an app link names: a 53-bit hash (cyrb53) of its `linkUrl`, the only unique field. */
export function applicationId(linkUrl: string): ApplicationId {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < linkUrl.length; index += 1) {
    const unit = linkUrl.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
