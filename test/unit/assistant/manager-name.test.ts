import { describe, expect, it } from 'vitest';
import { managerName } from '../../../src/assistant/manager-name.ts';

describe('managerName()', () => {
  it.each([
    [{ manager: 'Dana Ruiz' }, 'name', 'Dana Ruiz'],
    [{ manager: 'Ruiz, Dana', managerId: '00u1' }, 'name', 'Ruiz, Dana'],
    [{ manager: 'CN=Meyer\\, Jane,OU=Staff,DC=corp,DC=example' }, 'name', 'Jane Meyer'],
    [{ manager: 'cn=Jane Meyer,ou=Staff' }, 'name', 'Jane Meyer'],
    [{ managerId: 'CN=O\\2BBrien Pat,OU=Staff' }, 'name', 'O+Brien Pat'],
    [{ manager: ' ', managerId: 'jane.meyer@acme.example' }, 'email', 'jane.meyer@acme.example'],
    [{ managerId: '00u1f96ECLNVOKVMUSEA' }, 'id', '00u1f96ECLNVOKVMUSEA'],
    [{ managerId: 'uid=jmeyer,ou=people' }, 'id', 'uid=jmeyer,ou=people'],
  ])('reads %o as a %s', (profile, kind, text) => {
    expect(managerName(profile)).toEqual({ kind, text });
  });

  it('is null where Okta has neither', () => {
    expect(managerName({})).toBeNull();
  });
});
