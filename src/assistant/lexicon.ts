/**
 * What people say, as data. Each line: `meaning = phrase, phrase, …`; a meaning is `kind` or `kind value value`.
 * Phrases are folded words without apostrophes: `a/b` stands for either, `a?` may be left out, `a~b` is `a b`
 * within a choice. Where phrases overlap, long ones win. Words of `SAME_WORDS` stand here by the first of their line.
 */
export const LEXICON = `
field title = job/jobtitle/position/designation/occupation/role/rank, what do i do here, hired/employed as
field department = team, business/my unit
field division = branch
field organization = company/employer
field costCenter = cost/charge/billing/budget center/code/unit number/code?, cc
field employeeNumber = employee/staff/personnel/badge/payroll/worker/person/hr number/id/no/code, employee/empid/badge, company id
field userType = user/employee/employment/worker/account type, employment status, type/kind of user/employee/worker/account, contractor/contract/permanent/staff/employee or a/an? contractor/contract/permanent/employee, contractor/intern, full time/permanent employee
field manager = manages/supervises me, line/direct/people/reporting manager/officer, boss/supervisor name?, report/reporting to, am i reporting, reporting line/chain, my/team lead, answer to, in charge of me, i work for, i report
field managerId = manager id, managers id/number
field login = username, user/login/account/okta/sso name/username/login/id, login/logon/loggedin with/as
field email = email address/id, mail address/id
field secondEmail = secondary/second/2nd/backup/recovery/personal/alternate/other/private email/mail address?
field primaryPhone mobilePhone = contact? phone/contact/number number/no/num/details, phone/numbers, ring/call/reach me on
field mobilePhone = mobile phone? number/no/num?
field primaryPhone = office/work/desk/business/primary/main phone number/no?, office/work/desk/main number/no, landline/extension, direct line
field streetAddress city state zipCode countryCode = office/work/mailing/home/business? address
field streetAddress = street address?
field postalAddress = zip address
field city = town
field state = province/county/region
field zipCode = zip code/number?
field countryCode = country code?, nation
field city state countryCode = office/work? location, based/located/workplace, where do? i/im/am work/sit, where am i working, which/what office/site, work out of, where~is/wheres my office
field timezone = utc offset
field locale = region/date setting/format
field preferredLanguage = language/lang preference?
field displayName = display/shown/screen name, name do/does people/my~profile see/show, displayed as
field displayName firstName lastName = full/legal/complete? name
field firstName = firstname
field middleName = middle name/initial
field firstName lastName = first/firstname and lastname
field lastName = lastname
field nickName = nick/preferred name, known as, go by
field honorificPrefix = name? prefix, honorific/salutation
field honorificSuffix = name? suffix
field profileUrl = profile link/page, personal website, link to/of/for my profile
field status = active/inactive/suspended/locked/deactivated/disabled/enabled, account state, state of my? account
field lastLogin = last/previous/latest/recent/i/time~i last/recently? login/logon/loggedin/access/session last?, loggedin last, last used okta
field created = account was? provisioned/set~up, get my okta account, account creation/age/start date?, creation date, how old is my account, account first set up, have/had this/my/an okta? account
field activated = activation
field statusChanged = status was? last? changed/change
field lastUpdated = profile/record/details/info/account was? last? changed/change, last? profile change
field passwordChanged = password been/last/was? changed/change/set/rotated/expire last?, password age, how old is my password, last/i/we change/changed/set my/the password last?, how long have i had my/this password
field startDate = start/hire/joining/employment/onboarding date, hired/joined/join/onboard/onboarding/tenure/anniversary, join the company, date of joining/hire, start/work/worked/working here, start working, i start, first day, how long have i been here, become an employee, been with/in/at the company/organization, since when am i in/at/with the company/organization, start my job
field title userType department division organization costCenter manager = role and organizational/organization information/info/details
field department division organization costCenter manager = organizational/organization information/info/details
field department division organization manager = sit/fit/place/where in/into/to the organization/company, position in the organization, in the organization chart, organizational position, where do i sit/fit in?
profile = user/identity/hr? profile, personal/user/contact/employee/identity? details/info/information/data/record, attributes, about me, who am i, whoami, who i am, my account, have/hold/store/file/recorded/everything/it/is on/about/for me, on me, employee profile, okta know, what does okta/it/this/the~system know/have/hold/store
apps = sso? app/aps/application list?, tool/service/software/program/tile/dashboard/icon/system/platform/product/thing/login/license/site, my access/links
apps all = what is? on/in my dashboard/list/account, list/show/see everything, everything/all i can? have/access/open access?, what else/all/access/stuff? can/am/do i able? to? access/open/launch/use/reach/have/see/get~into/logon access? to?, what i have access to, what i can open/access/use, what have i got access? to?, what am i assigned/provisioned/entitled for/to?, what is/has/been? been? assigned/available to me, all my access, anything i can open, everything assigned to me
open = open, launch/launching, pull/bring/spin up, going/get/jump/head/hop/navigate/switch/login/logon/connect over/on/in? to, go/get/jump/hop into, logon to/onto?, take/get/bring/direct/send/connect/let/put/log/sign me/us over/directly/right/straight/back? in/into/on/onto/to/too to/into?, hop/get on/in, take me there, start/fire/go/run/load/visit
want = need/want/wanna/use/access/get/give/bring/fetch/reach/enter/gimme/after, get/bring/show me/us to?, would like, id like, let me have, looking/look for, work in
link = sso/direct/login/logon/launch/access/app/web/single~logon? link, web address, shortcut to, page/site/website for/of/to, login/logon page for/of/to?, address of/for the
where = how/where do/does/can/would/could/to i/we/you/one? get~to/get~into/get~on/access/open/launch/reach/find/start/use, how/where do/can/would/could/to i/we/you/one? login/logon/connect/go in/on? to/into/onto/for?, where do i get, how/where do/can/would i get there, way to/into get/open/access?, where is/are/has/did, wheres
have = do/have/dont/does~my~account i/we/not? also/still/already/not? have/got/own/include a/an/any/access/permission/rights? to/to~use/of?, am/are i/we having a/an/any/access/permission? to/of?, given access to, have i/we access, is/are there, assigned/provisioned, am i still? able/allowed/entitled/assigned/provisioned/set~up to/for/with? use/access/open?, can/could i use/access, can i get/logon in? to/into?, available to/for/with me, something/anything i can use/access/open, in/on/among/part~of my list/apps/applications/dashboard/account/access, in there, have/was i been? given access?, did/do i get access?, did they/it give me, have any, got, been given, granted, access to, you see, do we use/need, check? if/whether i/ive have/got? access?
list = list/show/display/enumerate/see/view/search/filter/find/print/check/pull/name out/all/me/us/for/by/on/through/up?, give/get me? a/an/all, search/search~in my apps/applications for, tell me, remind me
count = how many/much, number of, count/total/#
send = paste/drop/text/message/send/email/mail me/us, copy, share/post/provide/forward
if = if/when possible/available/assigned/so/yes, if i do, if it is, if/when you can, if there is, if i have it
recorded = on file/record, on my/the file/record/system, in the/your/my/okta system/directory/records, in/on okta
named = in the/their/its name/title/label
only = only/just, ones
context = email signature, new starter/joiner
other = his/her/their/he/she/him/hes/someones/everyone/everybody, someone/anyone/anybody else, users/employees/contractors/interns, all/other/another/every user/employee/people/staff, colleague/coworker/teammate/ceo/cto/cfo/vp/president/admin/administrator/contact/group/member, co worker, my/a friend/mate, direct reports, organization chart, report/reporting to me, who reports to, my reports, work for me, who works/else/has, on/in my team/department/office, boss/manager manager/boss, my team/department/wife/husband has/have/use/can, does/do/can my team/department/boss/manager/wife/husband
people = someone/somebody/anyone/anybody/people/person/they/theyre/folks/guys
change = how do/can i change my password, how do/can/could i get, can/could i get access to?, make/change/edit/rename/correct/fix/add/remove/delete/deactivate/activate/disable/enable/unlock/lock/suspend/request/approve/grant/revoke/assign/unassign/install/uninstall/register/enroll/create/hide/invite/submit/logout/signout/allow/block/mark/close/quit access? to?, changed to, ask/apply access? for? access to?, give/get/grant/gain me? access to?, give me admin, make me admin, set up/my/the, cancel/fire/link/connect/verify/switch/end my session?, sign/log me/everyone? out/off, how do i get access, need/want access to?, give bob/everyone/him/her/them, forgot/forgotten/lost my? password/phone, sign up for, my title should be, new password, choose/pick/want a new, is/are wrong/incorrect/outdated
secret = password/token/secret/cookie/otp/credential/ssn/salary/pin, access/refresh/session/api/bearer token/key, session id, mfa/2fa/verification/recovery/backup code, security question/answer, bank details
inject = ignore/disregard/forget/override/bypass all/any? of? the/your/my/these? previous/prior/above? instruction/rule/prompt/direction/policy/safety, ignore/disregard/forget all/everything previous/prior/above?, disregard, new/updated/real/hidden/next instruction/task/role/order, forget all, you are now, act as, pretend to/you/youre/that, jailbreak/sudo/execute/curl/script, developer/debug/dan/admin mode, system prompt/override/message/instruction, your prompt/instructions/rules, do anything now, tool_result, says, repeat after, call every/all tool, get_my_user_profile/list_assigned_applications/get_application_sso_link, i/im am? your/the/an developer/administrator/admin, as an/the admin/administrator, repeat everything
trouble = cant/cannot/couldnt/wont/unable/trouble/problem/issue/fail/failed/crash/crashed/broken/expired, not working, doesnt/isnt work/working, locked out of
do = write/draft/summarise/translate/book/order/buy/pay/reply/export/download/compare, remind me to, call/phone/email/text/message/read/fix/forward my/the/him/her/them/me~the, send/create/add/set/post/log/file/make/build/generate/start/open/run a/an/the email/message/meeting/call/chat/conversation/report/ticket/case, send email, post to, look up the, tell me/us a, tell me about the
outside = new email/mail, version/weather/joke/news/code/meeting/reminder/alarm/unread/message/ticket/invoice/lunch/flight/holiday/error/slow/bug/event/birthday/bonus/document, door/bank/file, schedule/date my/me, email/post to, what time/day is it, time in/now, date today, how does, what/whats is? a/an, what is okta, what does, told/asked/wants me to, vacation/pto
hello = hi/hello/hey/hiya/yo/morning/afternoon/evening/test/testing/ping there?, good morning/afternoon/evening/day, whats up, how are/r you/u
thanks = thank you? again?, thx/ty/ta/cheers/perfect/awesome/great/cool, good job/bot/work, you/youre are? the~best, got it
bye = bye/goodbye/goodnight/later, good bye/night, see you/ya, take care
help = help, what can you/u do, what can i ask/say, what else can you do, what do you do, how do you work, how does this work, what/who are you, what/whats is? this, how do i use this/you, your name, i need help, are you a/an? bot/human/ai/chatgpt/real, who made/created/built you
insult = stupid/useless/shit/wtf/fuck, screw/damn/hate you
cancel = never mind, nevermind/cancel/stop/nvm/none/neither, cancel/forget/ignore that/it, no thanks, no thank you, none of them/those/these, not now, dont/do~not open/launch? it?, not that one?, no dont, actually/wait no, not what i meant, not sure
yes = yes/yeah/yep/yup/sure/ok/okay/k/correct/right/y please?, do it, go ahead, that one, go for it
no = no/nope/n/negative, not really
it = it/there/again, the? same/this/that/said one/thing/app/application/tool?, the app/application/site/tool/program/former, repeat that
meant = meant, oops, sorry
them = them/those/these/both/either, each of them/those/these, those/these/all two/three, the two/lot
nth 1 = first/1st/1/#1, option/number/no/choice 1/one/a, top/former one
nth 2 = second/2nd/two/2/#2, option/number/no/choice 2/two/b, latter
nth 3 = third/3rd/three/3/#3, option/number/no/choice 3/three/c
nth 4 = fourth/4th/four/4, option/number 4/four
nth 5 = fifth/5th/five/5, option/number 5
nth 6 = sixth/6
nth -1 = last/bottom/final
self = my/me/i/im/mine/myself/ive/ill/our/we/us/id/m
`;

/** Other words for the first of each line, one or two words each; they are read as if it stood there. */
export const SAME_WORDS = `
account acct
address addr
center centre ctr
change changing update updating reset
changed updated
date dt
department dept dpt depart
email e~mail
employee emp
firstname first~name given~name forename
have hav hv
lastname last~name family~name surname
link url lnk hyperlink
loggedin logged~in logged~on logged~into signed~in signed~into signed~on
login signin
logon log~in log~on sign~in sign~on log~into log~onto sign~into sign~onto logging~in signing~in logging~into
manager mgr
mobile cell mob handy
open ope opn opening
organization organisation org
organizational organisational
password passwd pwd pw
phone telephone tel ph
start started starting
timezone time~zone tz
username user~name uname userid
zip zipcode postcode pincode postal post
`;

/** Words that neither add nor change meaning; what is neither here nor in the lexicon counts as unknown. */
export const FILLER = `
contain data kindly teh think whether even least rest mean quite past side thought ready a about love according actually all also am an any anyway are around asap at away back be
because been but by bit can could currently did do does done dont down else exactly ever every
for from gonna had has have having here hmm how however if in into is isnt its just keep kind
know known let like listed look lot many may maybe mind more most much must name now of off oh
okta on one or out over own pls plz please possible put quick quickly real really registered
said saved say should shown since so some soon still such system tab tell than thats the then
there thing to though through today together too try um under up use used using very want was
well were what when where which who whom why will with without would wont yet you your youre
yourself record chance stuff date info information summary overview value wat u ur r named
called not everything associated new browser page account set window minute day urgent able ask
assigned need remind filling give giving get getting send show find officially forgot forget
remember official exact current full part instead either something anything complete entire
various preferred
`;
