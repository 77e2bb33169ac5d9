import { accessOf, type ApiState } from './access.ts';
import { ORG_URL } from './constants.ts';
import { json, type OrgRequest, type OrgResponse } from './exchange.ts';
import { oktaError } from './okta-errors.ts';
import type { AuthorizationServer } from './provider.ts';
import type { OrgUser } from './users.ts';

const SCOPES: Readonly<Record<string, string>> = {
  '/idp/myaccount/profile': 'okta.myAccount.profile.read',
  '/idp/myaccount/profile/schema': 'okta.myAccount.profile.read',
  '/idp/myaccount/authenticators': 'okta.myAccount.authenticators.read',
  '/idp/myaccount/organization': 'okta.myAccount.organization.read',
};

/** The org's custom attributes and their titles; `internalNote` is hidden from users, so the schema leaves it out. */
const CUSTOM_TITLES: Readonly<Record<string, string>> = {
  officeFloor: 'Office floor',
  tShirtSize: 'T-shirt size',
  languages: 'Spoken languages',
  customNote: 'customNote',
};

/** What the custom attributes of a user without values of their own hold. */
const CUSTOM_VALUES: Readonly<Record<string, unknown>> = {
  officeFloor: 4,
  tShirtSize: 'M',
  languages: ['English', 'French'],
};

/** @see https://developer.okta.com/docs/api/openapi/okta-myaccount/guides/overview/ */
export async function myAccountAnswer(
  request: OrgRequest,
  server: AuthorizationServer,
  state: ApiState,
): Promise<OrgResponse> {
  const { pathname, searchParams } = request.url;
  const scope = SCOPES[pathname];
  if (scope === undefined) return oktaError('E0000008');
  if (request.method !== 'GET') return oktaError('E0000022');
  if (!/okta-version\s*=\s*1\.0\.0/.test(request.headers['accept'] ?? ''))
    return oktaError('E0000149');
  const access = await accessOf(request, server, state, scope);
  if ('refused' in access) return access.refused;
  const { me } = access.caller;
  if (me === undefined) return oktaError('E0000006');
  switch (pathname) {
    case '/idp/myaccount/profile':
      return json(200, profileBody(me));
    case '/idp/myaccount/profile/schema':
      return json(200, SCHEMA_BODY);
    case '/idp/myaccount/organization':
      return json(200, ORGANIZATION_BODY);
    default:
      return json(200, authenticatorsBody(searchParams.get('expand') === 'enrollments'));
  }
}

function profileBody({ profile }: OrgUser) {
  return {
    createdAt: '2021-03-15T09:12:44.000Z',
    modifiedAt: '2026-10-02T14:05:27.000Z',
    profile: { ...CUSTOM_VALUES, ...profile },
    _links: {
      self: { href: `${ORG_URL}/idp/myaccount/profile` },
      describedBy: { href: `${ORG_URL}/idp/myaccount/profile/schema` },
    },
  };
}

const property = (title: string) => ({ title, type: 'string', permissions: { SELF: 'READ_ONLY' } });

const SCHEMA_BODY = {
  properties: {
    login: property('Username'),
    title: property('Title'),
    ...Object.fromEntries(
      Object.entries(CUSTOM_TITLES).map(([name, title]) => [name, property(title)]),
    ),
  },
  _links: {
    self: { href: `${ORG_URL}/idp/myaccount/profile/schema` },
    user: { href: `${ORG_URL}/idp/myaccount/profile` },
  },
};

const ORGANIZATION_BODY = {
  name: 'Acme Corporation',
  url: ORG_URL,
  helpLink: 'https://help.acme.example/',
  supportEmail: 'helpdesk@acme.example',
  _links: { self: { href: `${ORG_URL}/idp/myaccount/organization`, hints: { allow: ['GET'] } } },
};

const AUTHENTICATORS = [
  { key: 'okta_password', name: 'Password', created: '2021-03-15T09:20:03.000Z' },
  { key: 'okta_verify', name: 'Okta Verify', created: '2023-08-10T20:11:55.000Z' },
  { key: 'webauthn', name: 'Security Key or Biometric', created: null },
] as const;

function authenticatorsBody(isExpanded: boolean) {
  return AUTHENTICATORS.map(({ key, name, created }, index) => {
    const id = `aut3ji50IyerHHpCa0g${index}`;
    const enrollments =
      created === null ? [] : [{ id: `eae3jiacDBMEjIC9V0g${index}`, name, created }];
    return {
      id,
      key,
      name,
      enrollable: true,
      ...(isExpanded ? { _embedded: { enrollments } } : {}),
      _links: {
        self: { href: `${ORG_URL}/idp/myaccount/authenticators/${id}`, hints: { allow: ['GET'] } },
      },
    };
  });
}

/** @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/UserResources/#tag/UserResources/operation/listUserGroups */
export function groupsOf({ profile }: OrgUser) {
  const { department: recorded } = profile;
  const department = typeof recorded === 'string' ? recorded : 'Staff';
  return ['Everyone', department].map((name, index) => ({
    id: `00g1emaKYZTWRYYRRTS${index}`,
    created: '2021-03-15T09:12:44.000Z',
    lastUpdated: '2021-03-15T09:12:44.000Z',
    lastMembershipUpdated: '2026-10-02T14:05:27.000Z',
    objectClass: ['okta:user_group'],
    type: index === 0 ? 'BUILT_IN' : 'OKTA_GROUP',
    profile: { name, description: index === 0 ? 'All users in your organization' : '' },
  }));
}
