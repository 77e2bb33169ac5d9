import type { AskedField } from '../../request-types.ts';

/** What users call profile fields, and questions that ask for them. One phrase a line; see `lexicon.ts` for the notation. */
export const FIELD_PHRASES = [
  [
    ['title'],
    `
position/role/designation/job
employed as
`,
  ],
  [
    ['department'],
    `
team
`,
  ],
  [
    ['division'],
    `
branch/bu
business unit
`,
  ],
  [
    ['organization'],
    `
company
legal entity
`,
  ],
  [
    ['costCenter'],
    `
cc
cost center/code number/code?
`,
  ],
  [
    ['employeeNumber'],
    `
badge/employee
id number
badge/staff/hr/employee/worker/payroll/personnel id/no/number/code
`,
  ],
  [
    ['userType'],
    `
or as? an? contract/employee
employee/staff or a/an?
kind/type of user/employee/worker
user/employee/worker/employment type
contractor/internal/permanent/temp/external/freelancer/intern employee?
full time employee?
`,
  ],
  [
    ['manager'],
    `
answer to
approves/signs~off on? my
manages/supervises/heads me
in charge of me
above me
reporting line
am i reporting
reporting/direct/line manager/superior/officer
boss/supervisor/superior name?
higher up
i report
reporting/report to
working under
team lead
`,
  ],
  [['managerId'], ``],
  [
    ['login'],
    `
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
email address/id
mail address/id
my mail
`,
  ],
  [
    ['secondEmail'],
    `
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
direct line
landline/extension
office/desk/work phone number?
`,
  ],
  [
    ['streetAddress', 'city', 'state', 'zipCode', 'countryCode'],
    `
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
zip address
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
utc
`,
  ],
  [['locale'], ``],
  [
    ['preferredLanguage'],
    `
language/lang preference?
`,
  ],
  [
    ['displayName'],
    `
name is/do/does? other/my/colleague? profile/people? appear/shown/show/see/displayed
name show up? for? other? people
display name
`,
  ],
  [
    ['displayName', 'firstName', 'lastName'],
    `
full/legal? name
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
account creation date?
get my okta account
account provisioned/set~up
have/had this/an okta? account
`,
  ],
  [
    ['activated'],
    `
activation
`,
  ],
  [
    ['statusChanged'],
    `
status last? change
`,
  ],
  [
    ['lastUpdated'],
    `
last? profile change
account/profile last? changed/change
`,
  ],
  [
    ['passwordChanged'],
    `
last/i changed/change my/the password
password last/was/been? changed/change last?
how old is my password
password age
`,
  ],
  [
    ['startDate'],
    `
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
