import type { AskedField } from '../request-types.ts';

/** What users call the fields about themselves and their account. One phrase a line; see `lexicon.ts` for the notation. */
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
  [
    ['status'],
    `
active/inactive/enabled/suspended/locked
state of my? account
`,
  ],
  [
    ['lastLogin'],
    `
time~i/last/i last? login/loggedin/logon/access last?
`,
  ],
  [
    ['created'],
    `
my? account first? created/made/opened
account was? created/made/opened
put on the system
account creation date?
get my okta account
account provisioned/set~up
have/had this/an okta? account
`,
  ],
  [
    ['activated'],
    `
account was? activated
activate my/this account
turn/turned/switched my account on
account was? turned/switched on
been active
activation
`,
  ],
  [
    ['statusChanged'],
    `
status change/changed
status of my account last? change/changed
status was? last? change/changed
status last? change
`,
  ],
  [
    ['lastUpdated'],
    `
last update
last updated
profile/details/record/information/info/account last? get? changed/amended/edited/touched
profile/details/record was? last? changed/amended/edited
last? profile change
account/profile last? changed/change
`,
  ],
  [
    ['passwordChanged'],
    `
last? rotated my password
password last? rotated
last/i changed/change my/the password
password last/was/been? changed/change last?
how old is my password
password age
`,
  ],
  [
    ['startDate'],
    `
doj
hire date
date i was? hired/joined
date hired
i start
worked/start/work/working here
how long have i been here
joining/hire/start date
been with the company
since when am i in the company
become an employee
date of joining
first day
hired/joined/join/onboarding/anniversary
`,
  ],
  [
    ['title', 'userType', 'department', 'division', 'organization', 'costCenter', 'manager'],
    `
role and organizational information
`,
  ],
  [
    ['department', 'division', 'organization', 'manager'],
    `
where do i sit in?
sit/where in the company/organization
`,
  ],
] as const satisfies readonly (readonly [fields: readonly AskedField[], phrases: string])[];
