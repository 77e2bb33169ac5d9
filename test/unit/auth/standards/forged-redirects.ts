import { ORG_URL, type ResponseOverrides } from '../../../fakes/identity-provider.ts';
import { response, type Forgery } from './forgery.ts';

function set(name: string, value: string): NonNullable<ResponseOverrides['redirect']> {
  return (url) => {
    url.searchParams.set(name, value);
    return url;
  };
}

function twice(name: string, value: string): NonNullable<ResponseOverrides['redirect']> {
  return (url) => {
    url.searchParams.append(name, value);
    url.searchParams.append(name, value);
    return url;
  };
}

function remove(...names: readonly string[]): NonNullable<ResponseOverrides['redirect']> {
  return (url) => {
    for (const name of names) url.searchParams.delete(name);
    return url;
  };
}

function at(address: string): NonNullable<ResponseOverrides['redirect']> {
  return (url) => `${address}${url.search}`;
}

const WITH_ISS: ResponseOverrides = {
  metadata: (genuine) => ({ ...genuine, authorization_response_iss_parameter_supported: true }),
};

const FOREIGN_ISS: readonly string[] = [
  'https://evil.example',
  `${ORG_URL}/`,
  'https://ACME.okta.com',
  'http://acme.okta.com',
  `${ORG_URL}:443`,
  `${ORG_URL}/oauth2/default`,
  ' https://acme.okta.com',
  'https%3A%2F%2Facme.okta.com',
];

/** Authorization responses that must be rejected (RFC 9700 §4.4–4.7, RFC 9207, RFC 6749 §3.1 and §4.1.2). */
export const FORGED_REDIRECTS: readonly Forgery[] = [
  response('S-13a no state', /state/u, remove('state')),
  response('S-13a empty state', /state/u, set('state', '')),
  response('S-13b wrong state', /state/u, set('state', 'forged')),
  {
    title: 'S-13c state and code of an earlier sign-in of ours',
    code: 'SIGN_IN_NOT_TRUSTED',
    names: /state/u,
    tokenRequests: 0,
    async overrides(_provider, before) {
      const earlier = await before();
      return { redirect: () => earlier };
    },
  },
  response('S-13d a state as another sign-in has it', /state/u, set('state', 'x'.repeat(43))),
  response('S-13e state twice', /twice/u, (url) => `${url.href}&state=forged`),
  response(
    'S-13e the right state twice',
    /twice/u,
    (url) => `${url.href}&state=${url.searchParams.get('state')}`,
  ),
  ...FOREIGN_ISS.map((iss) => response(`S-15 iss ${iss}`, /iss/u, set('iss', iss))),
  ...FOREIGN_ISS.map((iss) =>
    response(
      `S-15 iss ${iss} where the server says it sends one`,
      /iss/u,
      set('iss', iss),
      WITH_ISS,
    ),
  ),
  response('S-15 empty iss', /iss/u, set('iss', '')),
  response('S-15 no iss though the server says it sends one', /iss/u, (url) => url, WITH_ISS),
  response('S-15 iss twice', /twice/u, twice('iss', ORG_URL)),
  ...['access_token', 'id_token', 'token', 'refresh_token'].flatMap((name) => [
    response(`S-05 ${name} in the query`, /tokens/u, set(name, 'forged')),
    response(`S-05 ${name} in the fragment`, /fragment/u, (url) => `${url.href}#${name}=forged`),
  ]),
  response('S-05 the whole response in the fragment', /fragment/u, (url) =>
    url.href.replace('?', '#'),
  ),
  response('S-05 the whole response in the fragment behind an empty query', /fragment/u, (url) =>
    url.href.replace('?', '?#'),
  ),
  response(
    'S-05 a response as a JWT (JARM) that nobody asked for',
    /JARM/u,
    set('response', 'a.b.c'),
  ),
  response('S-18 code twice', /twice/u, (url) => `${url.href}&code=forged`),
  response('S-18 error twice', /twice/u, twice('error', 'access_denied')),
  response('S-18 error_description twice', /twice/u, twice('error_description', 'x')),
  response('S-18 a parameter nobody knows twice', /twice/u, twice('session_state', 'x')),
  response('S-17 an error with a wrong state', /state/u, (url) => {
    url.searchParams.set('error', 'access_denied');
    url.searchParams.set('state', 'forged');
    return url;
  }),
  response('S-07 another path', /redirect URI/u, (url) => url.href.replace('.org/', '.org/other')),
  ...[
    'https://evil.example/',
    'http://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org/',
    'https://AGMPPAEHDFCFGMJMDAEACEFJEGMKMLNO.chromiumapp.org/',
    'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org',
    'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org:443/',
    'https://x@agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org/',
    'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org.evil.example/',
    'javascript:alert(1)//',
    'not a URL',
    '',
  ].map((address) =>
    response(`S-07 an answer at ${address || 'nowhere'}`, /redirect URI/u, at(address)),
  ),
  response('A18 a code of 100 kB', /code/u, set('code', 'x'.repeat(100_000))),
  response('A18 a code of percent signs of percent signs', /code/u, (url) =>
    url.href.replace(/code=[^&]*/u, `code=${'%25'.repeat(50_000)}`),
  ),
  ...['%00', '%0d%0aauthorization:x', '%7f', '%ff%fe', '%e2%80%ae', '%zz%'.repeat(2000)].map(
    (code) =>
      response(`A18 a code of ${code.slice(0, 24)}`, /code/u, (url) =>
        url.href.replace(/code=[^&]*/u, `code=${code}`),
      ),
  ),
  response('A18 an empty code', /code/u, set('code', '')),
  response('A18 neither code nor error', /code/u, remove('code')),
];
