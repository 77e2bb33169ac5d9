/** What users ask the assistant to do, and the nouns that it is about. One phrase a line; see `lexicon.ts` for the notation. */
export const REQUEST_PHRASES = [
  [
    'profile',
    `
the whole thing
everything/anything about myself
rest of my profile
whole/full/entire/complete profile
everything okta has/have/knows
describe me
have/hold/store/everything/file/recorded about/for/on me
about me
attributes
my account
on me
who am i
who~i~am/whoami
what does the~company/okta know
personal/user/employee? details/info/information/data/record
user/identity? profile
okta know
`,
  ],
  [
    'apps',
    `
everything/anything from/by
tool/program/icon/product/license/thing/software/dashboard/service/site/system/tile
sso? aps/application/app list/drawer/inventory/launcher/catalogue?
my access
`,
  ],
  [
    'apps',
    `
everything i can logon/login/sso
what is/whats on my okta? page/home
everything/anything im assigned
what access do i have
full/whole/complete apps list
what i do have
entitlements
what have i got access? to?
what is? available/assigned to me
all/everything/stuff/thing/place/site/system/what/whatever im/i/do/can/have can/have/i? able? to? access/open/launch/use/have/see/get/logon access? into/to?
everything/what else? is? on/in my okta/app? dashboard/list/launcher/home page/screen?
show/see/list everything
`,
    'all',
  ],
  [
    'open',
    `
bring/pull/spin up
logon to?
crack/pop open?
go/get/jump onto/into
going/get/jump/navigate/switch/head/login over/on? to
get/hop on
take/sign/get/bring/send/connect/hook/drop/let/redirect/direct/put/log me up/straight/over/through/directly? in/on/into/to/with/too to?
go/visit/load/start/fire/run
take me there
launch
open
`,
  ],
  [
    'want',
    `
would like
show/get/bring me to?
id like
need/want/wanna/access/fetch/reach/use/enter/give/get/gimme/bring/after
let me have
work in
look/looking for
`,
  ],
  [
    'link',
    `
copy
sso/login/logon/direct/app? link
logon page for?
address for/of the
website/site/page for
web address
`,
  ],
  [
    'where',
    `
how do i get there
way to get?
how/where do/does/can/would/to i/one? logon/go/get into/to/for
wheres
how/where do/can/would/to i/one? logon/access/open/reach/use/find
where is
`,
  ],
  [
    'have',
    `
on mine/there/here
on/in/amongst my list/apps/applications/okta/dashboard/page
do i even/still/really? have/own/possess
did they/it/anyone add/put/give
have they added/put/given/assigned
still there/mine
have got
have/do/dont/does~my~account i/we? have/own/include/got a/an/any/access/permission? to/to~use?
am i having access? to/of?
available for/to me
is/are there
was/have/do/did they/it/anyone/i give/get/given/let me? use/access/to?
can i use/access
am/was/have i been? given/on/granted/assigned/allowed/in/licensed into/access/to/for?
in/on/one~of/among/part~of the/my list/apps/applications/tools/dashboard/account/portal/toolbox i? have?
can i get/logon to/into?
granted
added to my account
one of mine
am i allowed/entitled/assigned/provisioned/set~up/able with/for/to? use/access?
got
given to me
in there
something i have
check? if/whether ive/i have/got? access?
do we use
something i can use
assigned/provisioned
access to
you see
`,
  ],
  [
    'list',
    `
tell me
remind me
print/find/pull/check/list/enumerate/search/filter/show/see/display/name/view out/for/on/all/me/up/by?
give/get me? all/an/a
`,
  ],
  [
    'count',
    `
how many/mny/much
total/count/#
number of
`,
  ],
  [
    'send',
    `
paste/drop/text/send me
provide/share
`,
  ],
  [
    'if',
    `
if yes/so
`,
  ],
  [
    'recorded',
    `
in the records/system/directory
on my/the system/file/record
on file/record
the system say/know/have?
in okta
`,
  ],
  [
    'named',
    `
in the/their title/name
`,
  ],
  [
    'only',
    `
just/only
ones
`,
  ],
  [
    'sort',
    `
alphabetically
by name
in alphabetical order
a to z
sort/sorted/order by? name?
`,
  ],
  [
    'more',
    `
more/next
show/list/see all
show/list/see the? rest/others/more
all of them
`,
  ],
] as const;
