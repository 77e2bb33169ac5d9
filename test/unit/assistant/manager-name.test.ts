import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/domain/display-text.ts';
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
    [{ managerId: 'uid=jmeyer,ou=people' }, 'id', 'jmeyer'],
    [{ manager: 'a=b' }, 'id', 'a=b'],
    [{ manager: 'OU=Staff,DC=corp' }, 'id', 'OU=Staff,DC=corp'],
  ])('reads %o as a %s', (profile, kind, text) => {
    expect(managerName(profile)).toEqual({ kind, text });
  });

  it('is null where Okta has neither', () => {
    expect(managerName({})).toBeNull();
  });

  it.each([
    // RFC 4514, section 4, and its like.
    ['CN=Lu\\C4\\8Di\\C4\\87,OU=Staff', 'Lučić'],
    ['SN=Lu\\C4\\8Di\\C4\\87+GN=Ana,OU=Staff', 'Ana Lučić'],
    ['CN=\\E5\\B1\\B1\\E7\\94\\B0 \\E5\\A4\\AA\\E9\\83\\8E,O=Acme', '山田 太郎'],
    ['CN=M\\c3\\bcller\\, J\\c3\\b6rg,DC=corp', 'Jörg Müller'],
    ['CN=James \\"Jim\\" Smith\\, III,DC=example', 'James "Jim" Smith, III'],
    ['CN=Before\\0dAfter,DC=example', 'Before After'],
    ['CN=Jane\\E2\\80\\AE reyeM,OU=Staff', 'Jane reyeM'],
    ['CN="Meyer, Jane",OU=Staff', 'Jane Meyer'],
    ['CN="Jane \\"JJ\\" Meyer";OU=Staff;O=Acme', 'Jane "JJ" Meyer'],
    ['CN=#0C0B4A616E65204D65796572,OU=Staff', 'Jane Meyer'],
    ['2.5.4.3=#130B4A616E65204D65796572,O=Acme', 'Jane Meyer'],
    ['OID.2.5.4.3=Jane Meyer,O=Acme', 'Jane Meyer'],
    ['CN=Jane Meyer+UID=jmeyer,OU=Staff', 'Jane Meyer'],
    ['UID=jmeyer+CN=Jane Meyer,OU=Staff', 'Jane Meyer'],
    ['OU=Staff,CN=Jane Meyer,DC=corp', 'Jane Meyer'],
    ['DC=example,DC=corp,CN=Users,CN=Jane Meyer', 'Jane Meyer'],
    ['E=jane@acme.example,CN=Jane Meyer,O=Acme', 'Jane Meyer'],
    ['CN=Jane Meyer,CN=Users,DC=corp,DC=example', 'Jane Meyer'],
    [' cn = Jane Meyer , ou = Staff ', 'Jane Meyer'],
    ['CN=Jane\\+Meyer\\=1\\;2,O=Acme', 'Jane+Meyer=1;2'],
  ])('reads the directory entry %s as the name %s', (manager, text) => {
    expect(managerName({ manager })).toEqual({ kind: 'name', text });
  });

  it.each([
    ['UID=jane.meyer@acme.example,OU=Staff', 'email', 'jane.meyer@acme.example'],
    ['CN=jane@acme.example,OU=Staff', 'email', 'jane@acme.example'],
    ['uid=jmeyer, ou=people, dc=corp', 'id', 'jmeyer'],
    ['mail=jane@acme.example,uid=jmeyer,dc=corp', 'email', 'jane@acme.example'],
    ['employeeNumber=4711,OU=Staff', 'id', '4711'],
  ])('reads the directory entry %s without a name as an %s', (manager, kind, text) => {
    expect(managerName({ manager })).toEqual({ kind, text });
  });

  it.each([
    [
      'N/A',
      'null',
      '-',
      'None',
      'n/a',
      'unknown',
      'TBD',
      '(none)',
      '--',
      '#N/A',
      '0',
      'No manager',
    ],
    ['CN=,OU=Staff,DC=corp', 'CN=N/A,OU=Staff', '/CN=/O=Acme', 'LDAP://CN=,DC=corp'],
  ])('has no manager in %s and its like, and reads the next source', (...texts) => {
    for (const manager of texts) {
      expect(managerName({ manager }), manager).toBeNull();
      expect(managerName({ manager: ' ', managerId: manager }), manager).toBeNull();
      expect(managerName({ manager, managerId: 'jane@acme.example' }), manager).toEqual({
        kind: 'email',
        text: 'jane@acme.example',
      });
    }
  });

  it('prefers a name or an email address to an ID, wherever they stand', () => {
    const id = '00u1f96ECLNVOKVMUSEA';
    expect(managerName({ manager: id, managerId: 'jane@acme.example' })?.text).toBe(
      'jane@acme.example',
    );
    expect(managerName({ manager: id, managerId: 'CN=Jane Meyer,OU=Staff' })?.text).toBe(
      'Jane Meyer',
    );
    expect(managerName({ manager: 'jane@acme.example', managerId: id })?.text).toBe(
      'jane@acme.example',
    );
    expect(managerName({ manager: id, managerId: '4711' })).toEqual({ kind: 'id', text: id });
  });

  it.each([
    ['corp.example/Staff/Jane Meyer', 'Jane Meyer'],
    ['corp.example/Staff/Berlin/Meyer\\, Jane', 'Jane Meyer'],
    ['corp.example/R\\/D/Jane Meyer', 'Jane Meyer'],
    ['LDAP://CN=Jane Meyer,OU=Staff,DC=corp', 'Jane Meyer'],
    ['ldap://dc1.corp.example/CN=Jane%20Meyer,DC=corp?cn?base', 'Jane Meyer'],
    ['/DC=com/DC=corp/OU=Staff/CN=Jane Meyer', 'Jane Meyer'],
    ['/CN=Jane Meyer/OU=Staff/DC=corp/DC=com', 'Jane Meyer'],
    ['DC=corp/OU=Staff/CN=Jane Meyer', 'Jane Meyer'],
    ['<GUID=1234>;CN=Jane Meyer,OU=Staff', 'Jane Meyer'],
    ['<GUID=1234>;<SID=01>;CN=Jane Meyer,OU=Staff', 'Jane Meyer'],
    ['CN=Jane Meyer/O=Acme', 'Jane Meyer'],
    ['CN=Jane Meyer/OU=Sales/O=Acme', 'Jane Meyer'],
    ['CN=Jane Meyer\\0ACNF:2c3f1a60-1,OU=Staff', 'Jane Meyer'],
    ['CN=Jane Meyer\\0ADEL:2c3f1a60-1,CN=Deleted Objects', 'Jane Meyer'],
    ['CN=Meyer\\, Jane (Contractor),OU=Staff', 'Jane Meyer (Contractor)'],
    ['CN=Acme\\, Inc,OU=Vendors', 'Acme, Inc'],
    ['CN=A/B Jane Meyer,OU=Staff', 'A/B Jane Meyer'],
  ])('reads %s, another form of a directory entry, as %s', (manager, text) => {
    expect(managerName({ manager })).toEqual({ kind: 'name', text });
  });

  it.each([
    ['CN=A1234567,OU=Staff', 'id', 'A1234567'],
    ['CN=A1234567+mail=jane@acme.example,OU=Staff', 'email', 'jane@acme.example'],
    ['CORP\\jmeyer', 'id', 'CORP\\jmeyer'],
    ['mailto:jane@acme.example', 'email', 'jane@acme.example'],
    ['mailto:jane@acme.example?subject=Hi', 'email', 'jane@acme.example'],
    ['SMTP:jane@acme.example', 'email', 'jane@acme.example'],
  ])('reads %s as an %s', (manager, kind, text) => {
    expect(managerName({ manager })).toEqual({ kind, text });
  });

  it.each(['Jane = Boss', 'Meyer, Jane', 'CN=Jane" x"y\\', '=x', 'CN=Jane,', 'A=B, Jane'])(
    'leaves %s, which is no directory entry, as it is',
    (manager) => {
      expect(managerName({ manager })?.text).toBe(manager);
    },
  );

  it('reads any name out of an entry, however it is written', () => {
    const name = fc
      .stringMatching(/^[\p{L}"\\#+;<>= ]{1,12}$/u)
      .map((text) => displayText(text, 256))
      .filter((text) => text !== '' && text.isWellFormed());
    const hex = (text: string) =>
      [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`);
    const written = name.chain((text) =>
      fc.record({
        text: fc.constant(text),
        value: fc.constantFrom(
          text.replaceAll(/["\\#+;<>= ]/gu, '\\$&'),
          `"${text.replaceAll(/["\\]/gu, '\\$&')}"`,
          hex(text).join(''),
        ),
        rest: fc.constantFrom('', ',OU=Staff', '+UID=7,DC=corp', ';O=Acme'),
      }),
    );
    fc.assert(
      fc.property(written, ({ text, value, rest }) => {
        expect(managerName({ manager: `CN=${value}${rest}` })).toEqual({ kind: 'name', text });
      }),
    );
  });
});
