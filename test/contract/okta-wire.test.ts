import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processMetadataResponse } from '../../src/auth/token-endpoint/authorization-server.ts';
import { isJsonObject } from '../../src/domain/json.ts';
import { toWireError } from '../../src/domain/errors.ts';
import { toApplications } from '../../src/okta/app-links.ts';
import { toUserProfile } from '../../src/okta/to-user-profile.ts';
import { fromOktaResponse } from '../../src/okta/okta-errors.ts';
import { fetchOrganization } from '../../src/okta/organization.ts';
import { ok, oktaApi } from '../fakes/okta-api.ts';

const ORG = 'https://acme.okta.com';

/** An example of Okta's own API description, with the placeholder filled in. */
function example(file: string, name: string): unknown {
  const text = readFileSync(join(import.meta.dirname, '..', 'openapi', `${file}.json`), 'utf8')
    .replaceAll(/\{+your(?:OktaDomain|Subdomain)\}+(?:\.okta\.com)?/gu, 'acme.okta.com')
    .replaceAll('{yourCustomDomain}', 'id.acme.example');
  const { components } = JSON.parse(text);
  const found: unknown = components.examples[name]?.value;
  if (found === undefined) throw new Error(`There is no example ${name}.`);
  return found;
}

const management = (name: string) => example('okta-management-enduser', name);

/** The value with members that no description knows, everywhere. */
function withUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknown);
  if (!isJsonObject(value)) return value;
  const known = Object.entries(value).map(([name, member]) => [name, withUnknown(member)] as const);
  return { ...Object.fromEntries(known), 'x-new-in-2027': { deep: [1, null] } };
}

function rowsOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('This is no list.');
  return value;
}

describe('Okta’s own examples:', () => {
  test('app links', () => {
    const rows = rowsOf(management('ListAppLinks'));
    const { applications, dropped } = toApplications(rows, [ORG]);
    expect(dropped).toBe(0);
    expect(applications).toMatchObject([
      {
        label: 'Google Apps Mail',
        appName: 'google',
        ssoLink: `${ORG}/home/google/0oa3omz2i9XRNSRIHBZO/50`,
        logoUrl: `${ORG}/img/logos/google-mail.png`,
        hidden: false,
        sortOrder: 0,
      },
      { label: 'Google Apps Calendar', sortOrder: 1 },
      { label: 'Box', sortOrder: 3 },
      { label: 'Salesforce.com', sortOrder: 2 },
    ]);
    expect(toApplications(rowsOf(withUnknown(rows)), [ORG])).toEqual({ applications, dropped });
  });

  test('the user, without what is nobody’s business', () => {
    const profile = toUserProfile(management('user-example'));
    expect(profile).toMatchObject({
      displayName: 'Isaac Brock',
      title: 'Director',
      department: 'Engineering',
      division: 'R&D',
      status: 'ACTIVE',
      lastLogin: '2013-06-24T17:39:19.000Z',
    });
    expect(Object.keys(profile ?? {})).toHaveLength(23 + 7);
    expect(JSON.stringify(profile)).not.toMatch(/childhood|credentials|_links/u);
    expect(toUserProfile(withUnknown(management('user-example')))).toEqual(profile);
  });

  test.each([
    ['WellKnownOrgMetadataResponseClassic', []],
    ['WellKnownOrgMetadataResponseCustomUrlOie', ['https://id.acme.example']],
  ])('%s', async (name, alternateOrigins) => {
    for (const body of [management(name), withUnknown(management(name))])
      expect(
        await fetchOrganization(ORG, oktaApi(ok(body)).deps, new AbortController().signal),
      ).toEqual({
        alternateOrigins,
      });
  });

  test.each([
    ['ErrorAccessDenied', 403, 'OKTA_FORBIDDEN', 'sampleNUSD_8fdkFd8fs8SDBK'],
    ['ErrorResourceNotFound', 404, 'OKTA_REQUEST_REJECTED', null],
    ['ErrorTooManyRequests', 429, 'OKTA_RATE_LIMITED', null],
  ])('%s', async (name, status, code, errorId) => {
    for (const body of [management(name), withUnknown(management(name))]) {
      const deps = { now: () => 0, random: () => 0, orgUrl: ORG };
      const wire = toWireError(await fromOktaResponse(Response.json(body, { status }), deps));
      expect(wire.code).toBe(code);
      if (errorId !== null) expect(wire.detail).toEqual({ errorId });
    }
  });

  test('the org authorization server’s metadata', async () => {
    const metadata = example('okta-oauth-org-as', 'OrgASOidcMetadata');
    const text = JSON.stringify(metadata);
    const issuer = /"issuer":"([^"]+)"/u.exec(text)?.[1] ?? '';
    const trusted = await processMetadataResponse(issuer, Response.json(withUnknown(metadata)));
    expect(trusted).toMatchObject({ issuer, token_endpoint: `${issuer}/oauth2/v1/token` });
  });

  test('an unknown client ID', async () => {
    const body = example('okta-oauth-org-as', 'ErrorInvalidClientId');
    const refused: unknown = await processMetadataResponse(
      ORG,
      Response.json(body, { status: 400 }),
    ).catch((thrown: unknown) => thrown);
    expect(toWireError(refused).code).toBe('SIGN_IN_CLIENT_REFUSED');
  });
});
