import type { AskedField } from '../request-types.ts';

/** What users call the fields about their account, and groups of fields. One phrase a line; see `lexicon.ts` for the notation. */
export const ACCOUNT_FIELD_PHRASES = [
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
