/**
 * What people say, as data. Each line: `meaning = phrase, phrase, …`; a meaning is `kind` or `kind value value`.
 * Phrases are folded words without apostrophes: `a/b` stands for either, `a?` may be left out, `a~b` is `a b`
 * within a choice. Where phrases overlap, long ones win. Words of `SYNONYMS` stand here by the first of their line.
 */
export const LEXICON = `
field title = position/role/designation/rank/occupation/job, hired/employed as
field department = team
field division = branch/bu, business unit
field organization = company/employer, legal entity
field costCenter = cc, cost/billing center/code number/code?
field employeeNumber = company id, badge/employee, id number, badge/staff/hr/employee/worker/payroll/personnel id/no/number/code
field userType = or as? a/an? contract/employee, contract/employee/staff or as? a/an?, kind/type of user/employee/worker, user/employee/worker/employment/account type, contractor/internal/permanent/temp/external/freelancer/intern employee?, full time employee?, employment status
field manager = answer to, approves/signs~off on? my, manages/supervises/heads me, in charge of me, above me, reporting chain/line, am i reporting, reporting/people/direct/line manager/superior/officer, boss/supervisor/superior name?, higher up, i report, reporting/report to, work/working under, team/my lead
field managerId = manager id
field login = sso/login/logon/user/account/okta login/name/username/id, name/id do? i login/logon/type, username, login/logon in? with, login/loggedin/logon with/as
field email = email address/id, mail address/id, my mail
field secondEmail = recovery/backup address, recovery/alternate/second/2nd/other/personal/private/secondary/backup email/mail address?
field primaryPhone mobilePhone = call/ring/reach me on, contact? phone/number/contact number/no/num, phone/numbers
field email primaryPhone mobilePhone = people/others/colleague? contact/reach me, contact details/info/information/data
field mobilePhone = mobile phone? number/no/num?
field primaryPhone = direct line, landline/extension, office/desk/work/business/main/primary phone number/no?
field streetAddress city state zipCode countryCode = office/work/business/mailing/home? address
field streetAddress = street address?
field postalAddress = zip address
field city = town
field state = region/province/county
field zipCode = zip number/code?
field countryCode = country code?
field city state countryCode = office/work? location, based/located/workplace, work out of, what/which site/office, wheres/where~is my office, where do? im/am/i sit/work, where am i working, i work from
field timezone = utc
field locale = region/date setting/format
field preferredLanguage = language/lang preference?
field displayName = name is/do/does? other/my/others/colleague? profile/people? appear/shown/show/see/displayed, name show up? to/for? other? people/others/colleague, display name
field displayName firstName lastName = full/complete/legal? name
field firstName = firstname
field middleName = middle initial/name
field firstName lastName = first/firstname and lastname
field lastName = lastname
field nickName = go by, known as, nick/preferred name
field honorificPrefix = name? prefix, honorific/salutation
field honorificSuffix = name? suffix
field profileUrl = link to/for/of my profile, profile link/page
field status = active/disabled/inactive/deactivated/enabled/suspended/locked, state of my? account
field lastLogin = recent/time~i/last/i/latest/previous recently/last? login/loggedin/logon/access/session last?
field created = how old is my/this account, account age/creation/start date?, get my okta account, account was? provisioned/set~up, have/had this/an okta? account
field activated = activation
field statusChanged = status was? last? changed/change
field lastUpdated = last? profile change, account/profile/record/details/info was? last? changed/change
field passwordChanged = last/i/we changed/change/set my/the password last?, password last/was/been? changed/change/rotated/expire/set last?, how old is my password, password age
field startDate = i start, worked/start/work/working here, how long have i been here, joining/hire/onboarding/employment/start date, been at/with/in the company/organization, since when am i with/in the company, become an employee, date of joining/hire, first day, hired/joined/join/onboarding/anniversary/tenure/onboard
field title userType department division organization costCenter manager = role and organization/organizational details/info/information
field department division organization manager = where do i sit/fit in?, sit/fit/where/place to/into/in the company/organization
profile = have/hold/store/everything/file/recorded/is about/for/on me, about me, attributes, my account, on me, who am i, who~i~am/whoami, what does this/hr/the~system/the~company/it/okta know/have/hold/store, contact/personal/user/employee/identity? details/info/information/data/record, user/hr/identity? profile, okta know
apps = all/everything/anything/stuff from/by, tool/program/icon/product/license/thing/software/platform/dashboard/service/login/site/system/tile, sso? aps/application/app list/drawer/inventory/launcher/catalogue?, my access/links
apps all = entitlements, what have i got access? to?, what is/has/been? been? available/assigned to me, all/everything/anything/stuff/thing/place/site/system/what/whatever else? im/am/i/do/ive/can/have/may can/have/i? able? to? access/open/launch/reach/use/have/see/get/get~into/logon access? into/to?, everything/what/whats else? is? on/in my okta/app? dashboard/list/account/launcher/home page/screen?, show/see/list everything
open = bring/pull/spin up, logon onto/to?, crack/pop open?, go/get/jump/hop onto/into, going/get/jump/navigate/switch/head/login/logon/connect/hop over/in/on? to, get/hop in/on, take/sign/get/bring/send/connect/hook/drop/let/redirect/direct/put/log me/us up/right/straight/over/through/directly/back? in/on/onto/into/to/with/too to/into?, go/visit/load/start/fire/run, take me there, launching/launch, open
want = would like, show/get/bring me/us to?, id like, need/want/wanna/access/fetch/reach/use/enter/give/get/gimme/bring/after, let me have, work in, look/looking for
link = copy, sso/login/logon/direct/app? link, login/logon page to/for/of?, address for/of the, shortcut to, website/site/page to/for/of, web address
where = how do i get there, way into/to access/open/get?, how/where do/does/can/would/could/to i/we/you/one? logon/go/get into/to/for/on, wheres, how/where do/does/can/would/could/to i/we/you/one? logon/access/open/launch/reach/use/start/find/login, where is/are/has/did
have = have/do/dont/does~my~account not/i/we? have/own/include/got a/rights/an/any/access/permission? to/to~use/of?, am/are i/we having a/an/any/access/permission? to/of?, available with/for/to me, is/are there, was/have/do/has/did they/it/someone/anyone/i give/get/gave/given/let me? use/access/to?, can/could i use/access, am/was/have/were i been? given/on/granted/assigned/allowed/in/licensed/get into/access/to/up/for/in?, in/on/one~of/among/part~of the/my list/apps/applications/access/tools/dashboard/account/portal/toolbox i? have?, can i get/logon in? to/into?, granted, added to my account, one of mine, am i allowed/entitled/assigned/provisioned/set~up/able with/for/to? use/access/open?, got, given to me, in there, something i have, check? if/whether ive/i have/got? access?, do we use, something i can use, assigned/provisioned, access to, you see
list = tell me, remind me, print/find/pull/check/list/enumerate/search/filter/show/see/display/name/view out/for/on/through/all/me/us/up/by?, give/get me? all/an/a
count = how many/mny/much, total/count/#, number of
send = paste/drop/email/message/text/send/mail me/us, post/provide/forward/share
if = if/when you can, if/when yes/so/assigned/possible
recorded = in the/your/my/okta records/system/directory, on my/the system/file/record, on file/record, the system list/say/show/know/have?, in/on okta
named = in the/its/their title/label/name
only = just/only, ones
context = email signature, new starter/joiner
other = direct reports, my reports, my/a friend/mate, all/every/other/another people/employee/staff/user, organization chart, work for me, who reports to, someone/anyone/anybody else, someones/his/her/she/everyone/him/hes/their/he/everybody, on/in my team/department/office, who works/has/else, contractors/users/interns/employees, coworker/ceo/contact/vp/group/cto/president/colleague/member/admin/administrator/cfo/teammate, my team/department/wife/husband has/use/have/can, do/does/can/is/are/has my team/department/wife/boss/manager/colleague/husband has/using/see/use/have/open
told = manager/team/boss/they/someone/finance/customer/colleague/hr is? asked/waiting/keep/need/want/wanted/ask/say/said/chasing/sent/wrote/use/told me? to?
people = someone/anyone/anybody/person/folks/they/somebody/people
change = how do/can/could i get, cancel/end/link/fire/connect/verify my session?, get rid, make/rename/fix/change/remove/delete/register/deactivate/activate/disable/enable/unlock/add/suspend/install/approve/grant/revoke/assign/create/hide/invite/submit/edit/logout/lock/signout/enroll/allow/block/request/mark/close/quit access? to?, ask/apply access? for? access to?, give/grant/get/gain me? access to?, give my, can/could i get access to?, lost/forgot/forgotten my? phone/password, order/buy/get me? a? license, from now on, off my dashboard/list, new password, should be, need/want access to?, give everyone/him/her/them/bob, is/are incorrect/outdated/wrong, sign/log me/everyone? off/out
alter = swap/correct/transfer/set/put/move/replace/switch, turn off/on, take off
secret = recovery/backup/mfa/verification/2fa code, security answer/question, bank details, token/ssn/secret/salary/otp/pin/credential/cookie/password, access/session/refresh/bearer/api token/key
inject = repeat after, developer/admin/debug/dan mode, system message/prompt/override, says, ignore/disregard/forget/bypass/override all/any? of? the/your/my? previous/prior? prompt/instruction/rule/policy/safety, your prompt/instructions/rules, ignore/disregard/forget all/everything previous/prior?, act as, jailbreak/execute/sudo/curl/script, as an/the admin/administrator, new/real/updated task/instruction/rule, call all/every tool, tool_result, list_assigned_applications/get_application_sso_link/get_my_user_profile, pretend that/youre/you/to, you are now
trouble = not working, isnt/doesnt working/work, locked out of, unable/trouble/fail/couldnt/crash/broken/failed/expired/issue/problem/crashed/wont/cant/cannot
do = compare/reply/export/translate/book/draft/write/pay/download/order/buy/summarise, call/email/message/text/read/forward/phone/fix me~the/my/him/her/them/the, tell my manager/team, add/file/send/make/log/build/post/open/generate/set/create/run/start an/the/a call/email/meeting/report/chat/ticket/conversation/message/case, tell me/us a
outside = how does, holiday/meeting/version/news/message/event/ticket/code/invoice/document/weather/reminder/joke/lunch/unread/flight/slow/bug/error, what does, post/email to, what/whats is? a/an, bank/file/door, vacation/pto, what day/time is it, new email/mail
hello = good evening/afternoon/morning/day, hi/hey/hiya/hello/morning/test/ping there?, how r/are you/u
thanks = got it, thank you? again?, great/ty/perfect/thx/ta/awesome/cool/cheers
bye = goodbye/bye/goodnight/later, take care, see you/ya
help = how does this work, are you a/an? human/real/bot/chatgpt/ai, what can i ask/say, what can you/u do, what/whats is? this, what/who are you, who built/created/made you, help, your name
insult = hate you, wtf/useless/fuck/stupid/shit
cancel = never mind, is? not what i wanted/meant/asked, that is wrong, wrong one/app, cancel/none/nvm/stop/neither/nevermind, cancel/ignore/forget that/it, dont/do~not open/launch? it?, not sure, none of them/those/these, not that one?, not now
yes = go for it, do it, y/okay/ok/yes/sure/yup/correct/yep/right/k/yeah please?, go ahead, that one
no = negative/n/no/nope, not really
it = the app/application/tool/program/site, there/it/again, the? this/said/same/that one/thing/app/application/tool?
meant = meant, sorry, oops
them = the two/lot, both/either/them/those/these, those/these/all two/three
nth 1 = first/1st/1
nth 2 = latter, two/second/2nd/2
nth 3 = third/3rd/3/three
nth 4 = fourth/4th/4
nth 5 = fifth/5
nth -1 = final/bottom/last
self = m/my/ill/me/us/id/im/i/we/mine/ive/our/myself
`;

/** Other words for the first of each line, one or two words each; they are read as if it stood there. */
export const SYNONYMS = `
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
password pwd pw
phone telephone tel ph
start started starting
timezone time~zone tz
username user~name uname userid
zip zipcode postcode pincode postal post
`;

/** Words that neither add nor change meaning; what is neither here nor in the lexicon counts as unknown. */
export const STOP_WORDS = `
a able about according account actually all already also altogether am an any anything anyway are around asap
ask assigned associated at away back be because been bit but by called can choice come complete contain could
current currently date day dear did do does done dont down else even ever every everything entire exact exactly far
filling find for forgot from full get getting give giving granted had hand has have having here hmm hold how
if in instead into is isnt its just keep kind kindly know known least let like linked listed look lot love
many may maybe mean mind more most much must name named need new not now number of off officially oh okta on
one option or out over overview own page part permitted please pls plz possible preferred put quick quickly
quite r ready real really record registered remember remind said saved say send set should show shown since
single so some something soon star still stuff such summary system tab teh tell than thats the then there thing
think though through to today too total try u under up urgent used using very want was wat well were what
whatever when where whether which who whom why will wish with without wont would yet you your youre yourself
`;
