import type { AskedField } from '../request-types.ts';

/** What users call the fields about their work, and questions that ask for them. One phrase a line; see `lexicon.ts` for the notation. */
export const WORK_FIELD_PHRASES = [
  [
    ['title'],
    `
job title
official/exact title
position/role/designation/job
employed as
`,
  ],
  [
    ['department'],
    `
dept name
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
company/organization name
company
legal entity
`,
  ],
  [
    ['costCenter'],
    `
cc code
cc
cost center/code number/code?
`,
  ],
  [
    ['employeeNumber'],
    `
empid
employ/staff/works number/no/nr/id
badge/employee
id number
badge/staff/hr/employee/worker/payroll/personnel id/no/nr/number/code
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
] as const satisfies readonly (readonly [fields: readonly AskedField[], phrases: string])[];
