import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../../src/domain/base64url.ts';
import { createInvitation, readInvitation } from '../../../src/domain/invitation.ts';

const ACME = { orgUrl: 'https://acme.okta.com', clientId: '0oa1abcdefGHIJKL2345' };
const CODE = createInvitation(ACME);

/** A whole invitation, with a right checksum, that carries this. */
function invitationWith(carried: string): string {
  const payload = encodeBase64url(new TextEncoder().encode(carried));
  let hash = 0x811c9dc5;
  for (const character of payload)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `okta-invite-1.${payload}.${hash.toString(36).padStart(7, '0')}`;
}

describe('an invitation', () => {
  test.each([
    ['the code alone', CODE],
    ['with white space around', `  ${CODE}\n`],
    ['within a mail', `Hi Ada,\npaste this: ${CODE}.\nYour IT`],
    ['within a mail without its line breaks', `paste this:${CODE}3. Connect`],
    ['as the fragment of a link', `https://acme.okta.com/#${CODE}`],
  ])('is read: %s', (_name, text) => {
    expect(readInvitation(text)).toEqual({ kind: 'invitation', invitation: ACME });
  });

  test.each([
    ['acme.okta.com', 'none'],
    ['alice@acme.example', 'none'],
    ['0oa1abcdefGHIJKL2345', 'none'],
    ['other-invite-1.abc.def', 'none'],
    [CODE.replace('invite-1', 'invite-2'), 'newer'],
    ['okta-invite-1', 'damaged'],
    [CODE.slice(0, 30), 'damaged'],
    [CODE.slice(0, -1), 'damaged'],
    [invitationWith('not JSON'), 'invalid'],
    [invitationWith('null'), 'invalid'],
    [invitationWith('{"org":"acme.okta.com"}'), 'invalid'],
    [invitationWith('{"org":"acme.okta.com","client":"a b"}'), 'invalid'],
    [invitationWith('{"org":"127.0.0.1","client":"0oa1"}'), 'invalid'],
    [invitationWith('{"org":"acme.okta.com/evil","client":"0oa1"}'), 'invalid'],
    [invitationWith('{"org":"acme.okta.com@evil.example","client":"0oa1"}'), 'invalid'],
    [invitationWith('{"org":"www.okta.com","client":"0oa1"}'), 'invalid'],
  ])('%s is refused as %s', (text, kind) => {
    expect(readInvitation(text)).toEqual({ kind });
  });

  test('with any one character changed is not read as another', () => {
    const start = 'okta-invite-1.'.length;
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: CODE.length - 1 }),
        fc.constantFrom(...Array.from('abcXYZ019-_.')),
        (at, character) => {
          const changed = CODE.slice(0, at) + character + CODE.slice(at + 1);
          const result = readInvitation(changed);
          if (changed.toLowerCase() !== CODE.toLowerCase()) expect(result.kind).toBe('damaged');
        },
      ),
    );
  });
});
