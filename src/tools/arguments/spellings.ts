import { isOneTypoAway } from '../../domain/one-typo.ts';

/** What clients and models call the arguments of our tools, most precise first; all in the form of {@link plain}. */
const ARGUMENTS_ALSO_CALLED: Readonly<Record<string, string>> = {
  fields:
    'field fieldname fieldnames profilefield profilefields attribute attributes attributename attributenames ' +
    'profileattributes profileattribute property properties column columns key keys select include only names ' +
    'fieldlist attributelist requestedfields selectedfields returnfields outputfields fieldstoreturn',
  query:
    'q search searchquery searchterm searchtext searchstring keyword keywords term terms text filter name names ' +
    'application applicationname app appname label queries applications applicationnames apps appnames labels',
  application:
    'applicationid appid id uri app applicationname appname applicationlabel applabel name label query search q text ' +
    'applications applicationnames apps appnames names labels ids',
  limit:
    'max maximum maxresults maxitems maxcount count top size pagesize perpage first n number num',
  offset: 'skip start startindex startat from',
};

/** What people call names that a list may hold; all in the form of {@link plain}. */
const NAMES_ALSO_CALLED: Readonly<Record<string, string>> = {
  displayName: 'name fullname wholename',
  firstName: 'givenname forename first',
  lastName: 'surname familyname last',
  title: 'jobtitle job position role',
  department: 'dept team',
  organization: 'company companyname employer organisation',
  costCenter: 'costcentre',
  userType: 'employeetype employmenttype',
  employeeNumber: 'employeeid employeeno staffnumber staffid badgenumber',
  manager: 'boss supervisor linemanager managername managerfullname managerdisplayname reportsto',
  managerId: 'managervalue',
  login: 'username loginname userlogin',
  email: 'mail emails emailaddress workemail primaryemail emailprimary',
  secondEmail: 'emailsecondary secondaryemail personalemail recoveryemail',
  primaryPhone: 'phone phones phonenumber phonenumbers telephone workphone officephone',
  mobilePhone:
    'mobile phonemobile phonesmobile phonenumbersmobile mobilenumber cell cellphone cellphonenumber mobilephonenumber',
  streetAddress: 'street',
  city: 'town locality',
  state: 'province region',
  zipCode: 'zip postalcode postcode',
  countryCode: 'country',
  timezone: 'timezonename tz',
  preferredLanguage: 'language lang',
  status: 'accountstatus',
  created: 'createdat creationdate createddate',
  lastLogin: 'lastsignin lastloginat',
  lastUpdated: 'lastupdatedat updatedat lastmodified',
  passwordChanged: 'passwordchangedat passwordlastchanged',
  customAttributes: 'custom customfields customattribute',
  authenticators: 'mfa mfafactors mfamethods factors authenticator authenticationmethods',
  groups: 'group groupmemberships mygroups',
  signIn: 'howisignedin',
  org: 'helpdesk orgname',
};

/** What schemas of users group attributes by, all in the form of {@link plain}: `name.givenName`, `address_city`. */
const CONTAINER =
  /^(?:(?:okta)?userprofile|oktauser|profile|user|name|address(?:es)?|contact)(?=.)/u;

/** A name without case, spaces and signs: `cost_center` and `Cost Center` are `costCenter`. */
export function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The argument that a key names: in any spelling, by another word, or with one letter wrong. */
export function argumentNamed(key: string, names: readonly string[]): string | null {
  const spelled = plain(key);
  return (
    names.find((name) => plain(name) === spelled) ??
    names.find((name) => isAlsoCalled(ARGUMENTS_ALSO_CALLED, name, spelled)) ??
    names.find((name) => name.length > 3 && isOneTypoAway(plain(name), spelled)) ??
    null
  );
}

/** How precisely an argument's key says what it is: the lower, the better. */
export function precisionOf(key: string, name: string): number {
  if (key === name) return -2;
  return plain(key) === plain(name)
    ? -1
    : (ARGUMENTS_ALSO_CALLED[name] ?? '').split(' ').indexOf(plain(key)) >>> 0;
}

/** The one of `names` that a word means: in any spelling, or by another word, also with what it is a part of before it. */
export function nameMeant(word: string, names: readonly string[]): string | undefined {
  const spelled = plain(word);
  return nameSpelled(spelled, names) ?? nameSpelled(spelled.replace(CONTAINER, ''), names);
}

function nameSpelled(spelled: string, names: readonly string[]): string | undefined {
  if (spelled === '') return undefined;
  return (
    names.find((name) => plain(name) === spelled) ??
    names.find((name) => isAlsoCalled(NAMES_ALSO_CALLED, name, spelled))
  );
}

function isAlsoCalled(
  words: Readonly<Record<string, string>>,
  name: string,
  spelled: string,
): boolean {
  return Object.hasOwn(words, name) && (words[name] ?? '').split(' ').includes(spelled);
}
