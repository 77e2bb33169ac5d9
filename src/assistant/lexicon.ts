/**
 * What people say, as data. Each line: `meaning = phrase, phrase, …`; a meaning is `kind` or `kind value value`.
 * Phrases are folded words without apostrophes: `a/b` stands for either, `a?` may be left out, `a~b` is `a b`
 * within a choice. Where phrases overlap, long ones win. Words of `SAME_WORDS` stand here by the first of their line.
 */
export const LEXICON = `
field title = position/role/designation/rank/occupation/job, hired/employed as
field department = team
field division = branch/bu, business unit
field organization = company/employer, legal entity
field costCenter = cc, cost/billing center/code number/code?
field employeeNumber = company id, id number, badge/employee, badge/staff/employee/worker/payroll/personnel/hr id/no/number/code
field userType = full time employee?, or as? a/an? contract/employee, contract/employee/staff or as? a/an?, user/employee/worker/account/employment type, type/kind of user/employee/worker, contractor/internal/permanent/external/temp/freelancer/intern employee?, employment status
field manager = answer to, higher up, approves/signs~off on? my, above me, manages/supervises/heads me, reporting chain/line, am i reporting, i report, reporting/people/direct/line manager/superior/officer, boss/supervisor/superior name?, reporting/report to, in charge of me, work/working under, team/my lead
field managerId = manager id
field login = sso/login/logon/user/account/okta name/username/login/id, name/id do? i login/logon/type, username, login/logon in? with, login/loggedin/logon with/as
field email = email address/id, mail address/id, my mail
field secondEmail = recovery/backup address, recovery/alternate/second/2nd/other/personal/private/secondary/backup email/mail address?
field primaryPhone mobilePhone = contact? phone/number/contact number/no/num, call/ring/reach me on, phone/numbers
field email primaryPhone mobilePhone = contact details/info/information/data, people/others/colleague? contact/reach me
field mobilePhone = mobile phone? number/no/num?
field primaryPhone = direct line, landline/extension, office/desk/work/business/main/primary phone number/no?
field streetAddress city state zipCode countryCode = office/work/business/mailing/home? address
field streetAddress = street address?
field postalAddress = zip address
field city = town
field state = region/province/county
field zipCode = zip number/code?
field countryCode = country code?
field city state countryCode = office/work? location, based/located/workplace, work out of, where do? im/am/i sit/work, which/what site/office, wheres/where~is my office, where am i working, i work from
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
field created = account age/start/creation date?, get my okta account, account was? provisioned/set~up, have/had this/an okta? account
field activated = activation
field statusChanged = status was? last? changed/change
field lastUpdated = account/profile/record/details/info was? last? changed/change, last? profile change
field passwordChanged = last/i/we change/changed/set my/the password last?, password last/was/been? changed/change/rotated/expire/set last?, how old is my password, password age
field startDate = i start, how long have i been here, been at/with/in the company/organization, worked/start/work/working here, date of joining/hire, become an employee, joining/hire/start/onboarding/employment date, first day, hired/joined/join/onboarding/anniversary/tenure/onboard, since when am i with/in the company
field title userType department division organization costCenter manager = role and organization/organizational details/info/information
field department division organization manager = where do i sit/fit in?, sit/place/where/fit into/to/in the company/organization
profile = contact/personal/user/employee/identity? details/info/information/data/record, have/hold/store/everything/file/recorded/is about/for/on me, who am i, attributes, my account, on me, whoami/who~i~am, about me, what does this/hr/the~system/the~company/it/okta know/have/hold/store, user/hr/identity? profile, okta know
apps = all/everything/anything/stuff from/by, tool/program/icon/product/license/thing/software/service/dashboard/platform/login/site/system/tile, sso? aps/application/app list/drawer/inventory/launcher/catalogue?, my access/links
apps all = entitlements, what is/has/been? been? available/assigned to me, what have i got access? to?, what/all/everything/anything/stuff/thing/place/site/system/whatever else? im/ive/am/i/do/can/have/may can/have/i? able? to? access/open/launch/reach/use/have/see/get/get~into/logon access? into/to?, list/show/see everything, everything/what/whats else? is? on/in my okta/app? home/dashboard/list/account/launcher page/screen?
open = bring/pull/spin up, logon onto/to?, crack/pop open?, go/get/jump/hop into/onto, going/get/jump/navigate/switch/head/login/logon/connect/hop over/on/in? to, launching/launch, get/hop in/on, take/sign/get/bring/send/connect/hook/drop/let/redirect/direct/put/log me/us up/right/straight/over/through/directly/back? in/on/onto/into/to/with/too to/into?, go/load/start/fire/visit/run, take me there, open
want = would like, show/get/bring me/us to?, id like, need/want/wanna/access/fetch/reach/use/enter/give/get/gimme/bring/after, let me have, look/looking for, work in
link = sso/login/logon/direct/app? link, login/logon page to/for/of?, address for/of the, shortcut to, website/site/page to/for/of, web address
where = how do i get there, way into/to access/open/get?, how/where do/does/can/would/could/to i/we/you/one? logon/go/get into/to/for/on, wheres, how/where do/does/can/would/could/to i/we/you/one? logon/access/open/launch/reach/use/start/find/login, where is/are/has/did
have = do we use, have/do/dont/does~my~account i/we/not? have/own/include/got a/rights/an/any/access/permission? to~use/to/of?, are/am i/we having a/an/any/access/permission? to/of?, is/are there, was/have/do/has/did they/it/someone/i/anyone give/get/gave/given/let me? use/access/to?, can/could i use/access, am/was/have/were i been? given/on/granted/assigned/allowed/in/licensed/get into/access/to/up/for/in?, available with/for/to me, in there, given to me, in/on/part~of/one~of/among the/my list/apps/applications/access/tools/dashboard/account/portal/toolbox i? have?, can i get/logon in? into/to?, something i can use, granted, added to my account, one of mine, am i allowed/entitled/assigned/provisioned/set~up/able with/for/to? use/access/open?, got, assigned/provisioned, something i have, check? if/whether ive/i have/got? access?, access to, you see
list = tell me, remind me, print/name/find/pull/check/list/enumerate/search/filter/show/see/display/view through/out/for/on/all/me/us/up/by?, give/get me? an/all/a
count = how many/mny/much, count/#/total, number of
send = copy, share/post/provide/forward, paste/drop/email/message/send/mail/text me/us
if = if/when you can, if/when yes/so/assigned/possible
recorded = in the/your/my/okta records/system/directory, on my/the system/file/record, in/on okta, on file/record, the system list/say/show/know/have?
named = in the/its/their title/label/name
only = only/just, ones
context = email signature, new starter/joiner
other = direct reports, my reports, my/a friend/mate, all/every/other/another people/user/staff/employee, organization chart, work for me, who reports to, someone/anyone/anybody else, on/in my team/department/office, who works/has/else, his/her/she/everyone/him/someones/hes/their/he/everybody, contractors/employees/users/interns, member/contact/coworker/group/ceo/cto/president/colleague/admin/administrator/vp/cfo/teammate, my team/department/wife/husband has/use/have/can, do/does/can/is/are/has my team/department/wife/boss/manager/colleague/husband has/using/see/use/have/open
told = manager/team/boss/they/someone/finance/customer/colleague/hr is? asked/waiting/keep/need/want/wanted/ask/say/said/sent/wrote/chasing/use/told me? to?
people = someone/anyone/anybody/person/folks/they/somebody/people
change = how do/can/could i get, get rid, make/rename/fix/change/remove/delete/register/deactivate/activate/disable/enable/unlock/add/lock/suspend/install/approve/grant/revoke/assign/create/hide/invite/submit/logout/signout/enroll/allow/block/request/mark/close/edit/quit access? to?, order/buy/get me? a? license, ask/apply access? for? access to?, give/get/grant/gain me? access to?, give my, can/could i get access to?, forgot/forgotten/lost my? phone/password, from now on, off my dashboard/list, should be, need/want access to?, give everyone/him/her/them/bob, cancel/link/connect/fire/verify/end my session?, is/are incorrect/outdated/wrong, sign/log me/everyone? off/out, new password
alter = swap/correct/transfer/set/put/move/replace/switch, turn off/on, take off
secret = recovery/backup/2fa/verification/mfa code, refresh/access/session/bearer/api token/key, security answer/question, bank details, token/secret/salary/otp/cookie/credential/pin/ssn/password
inject = system message/prompt/override, says, your prompt/instructions/rules, developer/admin/debug/dan mode, repeat after, ignore/disregard/forget all/everything previous/prior?, act as, script/execute/sudo/curl/jailbreak, ignore/disregard/forget/bypass/override all/any? of? the/your/my? previous/prior? prompt/instruction/rule/policy/safety, tool_result, new/real/updated task/instruction/rule, call all/every tool, list_assigned_applications/get_application_sso_link/get_my_user_profile, pretend that/youre/you/to, you are now, as an/the admin/administrator
trouble = not working, isnt/doesnt working/work, locked out of, unable/issue/problem/couldnt/crash/broken/fail/trouble/failed/expired/crashed/wont/cant/cannot
do = compare/reply/translate/export/book/draft/write/pay/download/order/buy/summarise, call/email/message/text/read/forward/fix/phone me~the/my/him/her/them/the, tell my manager/team, add/send/make/log/build/open/generate/set/create/post/file/run/start an/the/a call/email/message/meeting/report/chat/ticket/conversation/case, tell me/us a
outside = how does, holiday/meeting/version/news/message/event/ticket/code/invoice/document/weather/reminder/joke/lunch/unread/flight/slow/bug/error, new email/mail, what does, email/post to, what/whats is? a/an, vacation/pto, what day/time is it, bank/file/door
hello = good evening/afternoon/morning/day, hiya/morning/hi/hey/hello/test/ping there?, how r/are you/u
thanks = got it, thank you? again?, great/ty/thx/perfect/awesome/cool/cheers/ta
bye = see you/ya, take care, bye/goodbye/goodnight/later
help = how does this work, are you a/an? human/ai/real/bot/chatgpt, what can i ask/say, what can you/u do, what/whats is? this, what/who are you, who built/created/made you, help, your name
insult = hate you, wtf/stupid/shit/useless/fuck
cancel = never mind, cancel/none/nvm/stop/neither/nevermind, cancel/forget/ignore that/it, dont/do~not open/launch? it?, not sure, not that one?, none of them/those/these, not now
yes = go for it, do it, y/okay/ok/yes/sure/yup/correct/yep/right/k/yeah please?, go ahead, that one
no = negative/n/no/nope, not really
it = there/again/it, the app/application/tool/program/site, the? this/said/same/that one/thing/app/application/tool?
meant = meant, sorry, oops
them = both/either/them/those/these, the two/lot, all/those/these two/three
nth 1 = first/1st/1
nth 2 = latter, second/2nd/two/2
nth 3 = third/3rd/3/three
nth 4 = fourth/4th/4
nth 5 = fifth/5
nth -1 = final/bottom/last
self = m/im/ive/id/ill/me/us/i/we/mine/my/our/myself
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
password pwd pw
phone telephone tel ph
start started starting
timezone time~zone tz
username user~name uname userid
zip zipcode postcode pincode postal post
`;

/** Words that neither add nor change meaning; what is neither here nor in the lexicon counts as unknown. */
export const FILLER = `
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
