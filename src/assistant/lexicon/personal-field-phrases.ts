import type { AskedField } from '../request-types.ts';

/** What users call the fields about themselves. One phrase a line; see `lexicon.ts` for the notation. */
export const PERSONAL_FIELD_PHRASES = [
  [
    ['login'],
    `
sign in as
user name
login/logon/user/okta login/name/username/id
name/id do? i logon
username
logon with
loggedin/logon as
`,
  ],
  [
    ['email'],
    `
work/official/company email address?
email address/id
mail address/id
my mail
`,
  ],
  [
    ['secondEmail'],
    `
recovery email/mail
recovery/backup address
recovery/alternate/second/2nd/personal/private/secondary/backup email/mail address?
`,
  ],
  [
    ['primaryPhone', 'mobilePhone'],
    `
ring/reach me on
phone/contact number/no
phone/numbers
`,
  ],
  [
    ['email', 'primaryPhone', 'mobilePhone'],
    `
people/others/colleague? contact/reach me
contact details/info
`,
  ],
  [
    ['mobilePhone'],
    `
mobile phone? number/no?
`,
  ],
  [
    ['primaryPhone'],
    `
office/desk/work line
work/desk number/no
direct line
landline/extension
office/desk/work phone number?
`,
  ],
  [
    ['streetAddress', 'city', 'state', 'zipCode', 'countryCode'],
    `
zip/full/complete address
office/work/mailing/home? address
`,
  ],
  [
    ['streetAddress'],
    `
street address?
`,
  ],
  [
    ['postalAddress'],
    `
postal box address?
`,
  ],
  [
    ['city'],
    `
town
`,
  ],
  [
    ['state'],
    `
region/province/county
`,
  ],
  [
    ['zipCode'],
    `
pin code
zip code?
`,
  ],
  [
    ['countryCode'],
    `
country code?
`,
  ],
  [
    ['city', 'state', 'countryCode'],
    `
whereabouts am i
base/working location
office/work? location
based/located
which site/office
wheres my office
where do? i sit/work
i work from
`,
  ],
  [
    ['timezone'],
    `
zone
utc
`,
  ],
  [['locale'], ``],
  [
    ['preferredLanguage'],
    `
pref/preferred language/lang
language/lang preference?
`,
  ],
  [
    ['displayName'],
    `
name is/do/does? other/my/colleague? profile/people? appear/shown/show/see/displayed
name show up? for? other? people
display/good? name
`,
  ],
  [
    ['displayName', 'firstName', 'lastName'],
    `
full/complete/legal name
first/firstname and? lastname name
`,
  ],
  [['firstName'], ``],
  [
    ['middleName'],
    `
middle initial/name
`,
  ],
  [
    ['firstName', 'lastName'],
    `
first/firstname and lastname
`,
  ],
  [['lastName'], ``],
  [
    ['nickName'],
    `
nick/preferred name
`,
  ],
  [['honorificPrefix'], ``],
  [['honorificSuffix'], ``],
  [
    ['profileUrl'],
    `
link to my? own profile
link to my profile
profile link/page
`,
  ],
] as const satisfies readonly (readonly [fields: readonly AskedField[], phrases: string])[];
