/** What the assistant does not do: other people’s data, changes, secrets, other work. One phrase a line; see `lexicon.ts` for the notation. */
export const REFUSAL_PHRASES = [
  [
    'context',
    `
email signature
new starter
`,
  ],
  [
    'other',
    `
direct reports
all/every/other people/employee/user
organization chart
who reports to
anyone else
his/her/she/everyone/him/their/he/everybody
on/in my team/department
who has/else
contractors/users/employees
coworker/ceo/contact/vp/cto/president/colleague/member/admin/administrator/cfo/teammate
my team/department has/have
do/does/can/is my team/boss/manager/colleague using/use/have/open
`,
  ],
  [
    'told',
    `
manager/team/boss/they/someone/finance/customer/colleague/hr is? asked/waiting/keep/need/want/say/said/chasing/wrote/use/told me? to?
`,
  ],
  [
    'people',
    `
someone/anyone/anybody/person/folks/they/somebody/people
`,
  ],
  [
    'change',
    `
how do/can i get
link my
get rid
make/rename/fix/change/remove/delete/register/deactivate/activate/disable/unlock/add/install/approve/grant/revoke/assign/create/hide/invite/submit/edit/lock/enroll/block/request/mark/close/quit access? to?
give/grant/get me? access to?
give my
can i get access to?
lost/forgot my? phone/password
order/get me? a? license
from now on
off my dashboard/list
new password
should be
need/want access to?
is wrong
ask/apply for? access
`,
  ],
  [
    'alter',
    `
swap/correct/transfer/set/put/move/replace/switch
turn off/on
`,
  ],
  [
    'secret',
    `
recovery/mfa code
security question
bank details
token/ssn/secret/salary/otp/pin/credential/cookie/password
access/session/refresh/bearer/api token/key
backup/verification/2fa code
security answer
`,
  ],
  [
    'inject',
    `
developer/dan mode
system prompt
says
ignore/disregard/forget/override all? the/your? previous/prior? instruction/rule/safety
your instructions/rules
ignore/disregard/forget all/everything previous/prior?
execute/sudo/curl/script
as an administrator
new task/instruction
list_assigned_applications/get_my_user_profile
pretend youre/you/to
you are now
jailbreak/sudo
admin/debug mode
repeat after
act as
bypass/override the/your? policy/safety/rule
`,
  ],
  [
    'trouble',
    `
why/how~come dont/cant/wont/isnt/doesnt i/it?
why do i not
not working
isnt working
locked out of
trouble/broken/expired/issue/crashed/wont/cant
`,
  ],
  [
    'do',
    `
compare/reply/export/translate/book/draft/write/pay/download/order/summarise
call/email/message/read/forward/fix my/her/the
tell my manager
add/send/log/open/create/run/start an/the/a call/email/meeting/report/ticket/message
tell me a
`,
  ],
  [
    'out-of-scope',
    `
a? new tab/window
how does
holiday/meeting/version/message/event/ticket/code/invoice/document/weather/reminder/joke/lunch/unread/flight/slow/bug/error
what does
email to
what is? a
bank/file/door
vacation/pto
what day/time is it
new email
`,
  ],
] as const;
