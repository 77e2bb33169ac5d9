/**
 * What people say, as data. Each line: `meaning = phrase, phrase, …`; a meaning is `kind` or `kind value value`.
 * Phrases are folded words without apostrophes: `a/b` stands for either, `a?` may be left out, `a~b` is `a b`
 * within a choice. Where phrases overlap, long ones win.
 */
export const LEXICON = `
field title = title, job/jobtitle/position/designation/occupation/role/rank, job name/function/description, what do? i do here
field department = department/dept/dpt/depart/team, business/my unit, work group
field division = business? division, branch
field organization = organization/organisation/org/company/employer, company name, legal entity
field costCenter = cost/charge/billing/budget/costcenter/costcentre center/code/ctr/unit number/code?, costcenter/costcentre/costctr/cc
field employeeNumber = employee/emp/staff/personnel/badge/payroll/worker/person/hr number/id/no/code, emp/empid/badge, company/id id/number
field userType = user/employee/employment/worker/account type, employment status, type/kind of user/employee/worker/account, contractor/contract/permanent/staff/employee or a/an? contractor/contract/permanent/employee, contractor/intern, full time employee, permanent employee
field manager = line/direct/people/reporting? manager/mgr name?, boss/supervisor name?, report/reporting to, reporting line/chain, my/team lead, team leader, answer to, in charge of me, my management, i work for, i report
field managerId = manager id/identifier, managers employee number/id
field login = user? login/username/logon/userid, user/login/account/sign~in/signin/okta/sso name/username/login, user/sign~in/okta id, log/logged/sign/signed in with/as
field email = work/primary/company/corporate/business? email/e~mail/mail address/addr/id, work/primary/company/corporate/business? email/e~mail
field secondEmail = secondary/second/backup/back~up/recovery/personal/alternate/alt/other/private email/e~mail/mail address?
field primaryPhone mobilePhone = contact? phone/telephone/tel/contact/number number/no/num/details, phone/telephone/tel/numbers, ring/call/reach me on
field mobilePhone = work? mobile/cell/cellphone/mob phone? number/no/num?, handy/handphone
field primaryPhone = office/work/desk/business/primary/main phone/telephone number?, office/work/desk/main number, landline/extension, desk extension, direct line/dial, land line
field streetAddress city state zipCode countryCode = office/work/mailing/home/business/location? address
field streetAddress = street address/name?
field postalAddress = postal/post address
field city = work? city, town
field state = state/province/county/region
field zipCode = zip/post/postal code/number, zip/zipcode/postcode
field countryCode = country code?, nation
field city state countryCode = office/work? location, based/located/workplace, where do? i/im/am work/sit, where am i working, which/what office/site, work out of, place of work
field timezone = time zone, timezone/tz, utc offset
field locale = locale setting?, region setting/format, date format
field preferredLanguage = preferred/default? language/lang preference/setting?
field displayName = display name, displayname, shown/screen name, name is displayed/shown, name do people see, shown/displayed as
field displayName firstName lastName = legal/complete/whole/proper? name
field firstName = first/given/christian name, firstname/forename/fname
field middleName = middle name/initial, middlename
field firstName lastName = first/given? name/forename? and last/family/surname name/surname?
field lastName = last/family/second name, lastname/surname/lname
field nickName = nick/preferred name, nickname, known as, go by
field honorificPrefix = name? prefix, honorific/salutation, form of address
field honorificSuffix = honorific/name? suffix
field profileUrl = profile url/link/page, personal website, my/web homepage/page on? file?, link/url to/of/for my profile
field status = status, active/suspended/locked/deactivated/disabled/enabled, account state, state of my? account
field lastLogin = last/previous/latest/recent/i/time~i last/recently? login/log~in/logged~in/sign~in/signed~in/signin/logon/log~on/logged~on/access/session time/last?, log/signed/logged in last, last used okta
field created = account was? made/opened/set~up, account creation/age/start date?, created, creation date, profile created, how old is my account, get my okta? account, have/had this/my/an okta? account, account first set up
field activated = first? activated, activation
field statusChanged = status was? last? changed/change/updated/update, last status change/update
field lastUpdated = profile/record/details/info? last updated/update/modified/changed, profile/record/account/details was? updated/changed/modified, last? profile update/change, updated last
field passwordChanged = password been/last/was? changed/change/updated/reset/set/rotated/expire last?, password age/rotation, last password change/reset/update, age/date of my password change?, how old is my password, last/i/we change/changed/set/reset/updated/update my password last?, change/changed/reset/updated/update my password last, how long have i had my/this password, had this password
field startDate = start/hire/joining/starting/employment date, startdate/hired/joined/join/onboard/onboarding/tenure/anniversary, join the company, date of joining/hire, start/started/begin/work/worked/working here, start/started/begin working, i start/started/begin, first day, been with the company, worked for the company, years of service, start/started my job, become an? employee
field title userType department division organization costCenter manager = role and organizational/org/organization information/info/details
field department division organization costCenter manager = organizational/organisational/org/organization/organisation information/info/details
field department division organization manager = sit/fit/place/where in/into/to the org/organization/organisation/company, position in the org/organization, in the org chart/structure, organizational/organisational position, where do i sit/fit in?, org chart position
profile = user/whole/entire/identity/hr? profile card?, personal/user/contact/employee/identity? details/info/information/data/record, attributes, about me, who am i, whoami, who i am, my account, have/hold/store/file/recorded/everything/it/is on/about/for me, on me, my identity/card/file, employee profile, okta know
apps = web/sso/saas? app/aps/appss/application list?, tool/service/software/program/tile/dashboard/icon/system/platform/product/thing/login/subscription/license/site, my access/links, okta home
apps all = what is? on/in my dashboard/list/account, list/show/see everything, everything/all i can? have/access/open access?, what else/all/access/stuff? can/am/do i able? to? access/open/launch/use/reach/have/see/get~into/log~into/log~in~to/sign~into/sign~in~to access? to?, what i have access to, what i can open/access/use, what have i got access? to?, what am i assigned/provisioned/entitled for/to?, what is/has/been? been? assigned/available to me, all my access, anything i can open, everything assigned to me
open = open/ope/opn/opened/opening, launch/launching, pull/bring/spin/pop up/open, going/get/jump/head/hop/navigate/switch/log/login/sign/signin/connect over? on? in? to, go/get/jump/hop/log/login/sign/lemme into/onto, take/get/bring/direct/redirect/send/connect/navigate/let/put/log/sign/login me/us over/directly/right/back? in/into/on/onto/to/too to/into?, hop/log/sign/get on/in, take me there, kick off, start/goto/fire/begin/go/run/load/visit
want = need/want/wanna/use/access/get/give/bring/fetch/reach/enter/gimme/after, get/bring/show me/us to?, would like, id like, let me have, looking/look for, work in
link = sso/direct/login/log~in/sign~in/signin/sign~on/launch/access/app/web/single~sign~on? link/url/hyperlink, web address, shortcut to, web? page/site/website/homepage for/of/to, sign/log in page, address of the
where = how/where do/can/would/could/to i/we/you/one? get~to/get~into/get~on/access/open/launch/reach/find/start/use, how/where do/can/would/could/to i/we/you/one? log/login/sign/connect/go in/on? to/into/onto/for, where do i get, how/where do/can/would i get there, way to/into get/open/access?, where is/are/has/did, wheres
have = do/have/dont/does~my~account/has~my~account i/we/not? also/still/already/not? have/hav/got/own/include a/an/any/access/permission/rights? to/to~use?, given access to, have/hav i/we access, is/are there, assigned/provisioned, am i still? able/allowed/entitled/licensed/assigned/provisioned/set~up/signed~up to/for/with? use/access/open?, can/could i use/access, can i get/log/sign in? to/into, available/shared to/with me, in/on/among/part~of my list/apps/applications/dashboard/account/access, have/was i been? given access?, did/do i get access?, did they/it give me, am i on/missing, have any, got, been given, granted, access to, you see, do we use/need, check? if/whether i have access?
list = list/show/display/enumerate/see/view/search/filter/find/print/check/pull/browse/name out/all/me/us/for/by/on/through/up/down?, give/get me? a/an/all, search/search~in my apps/applications for, tell me, remind me
count = how many/much/large/big, number/amount/quantity of, count/total/#
send = paste/drop/text/message/send/email/mail me/us, copy, share/post/provide/generate/supply/forward, clipboard
if = if/when possible/available/assigned/so/yes, if i do, if it is, if/when you can/could, if there is, if i have it
recorded = on file/record, on my/the file/record/system, in the/your/my/okta system/directory/database/records/files, in/on okta
named = in the/their/its name/title/label
only = only/just, limit/restrict to, ones
other = his/her/their/he/she/him/hes/someones/everyone/everybody, someone else, users/employees, all/other/another/every user/employee, all people/staff, other people, colleague/coworker/teammate/ceo/vp/president/admin/administrator/contact/group/member, co worker, my/a friend/mate, team/staff member, direct reports, org chart, report/reporting to me, who reports to, my reports, work for me, who works/else/has, on/in my team/department/office, boss/manager manager/boss
people = someone/somebody/anyone/anybody/people/person/they/theyre/folks/guys
change = how do/can i change/reset/update my password, make/reset/change/update/edit/modify/rename/correct/fix/add/remove/delete/deactivate/activate/disable/enable/unlock/lock/suspend/request/approve/grant/revoke/assign/unassign/install/uninstall/register/enroll/setup/create/invite/submit/logout/signout/hire/allow/block/clear access? to?, changed to, request/ask/apply access? for? access to?, give/get/grant/gain me? access to?, give me admin, make me admin?, set up/my/the, cancel/fire/link/connect/verify/switch/swap/end my session?, sign/log me/everyone? out/off, how do i get access, need/want access to?, give bob/everyone/him/her/them, forgot/forgotten/lost my? password/phone, sign up for, my title should be, new password, set/choose/pick/want a new
secret = password/passwd/passcode/token/secret/cookie/otp/credential/ssn/salary, access/refresh/id/session/api/bearer token/key, session cookie/id, otp/one~time/mfa/2fa/verification/recovery/backup/pin code/password, my pin, security question/answer, social security number, bank details
inject = ignore/disregard/forget/override/bypass all/any? of? the/your/my/these? previous/prior/earlier/above? instruction/rule/prompt/guideline/restriction/policy/safety, ignore/disregard/forget all/any? previous/prior/earlier/above/everything~above, disregard, new/updated/real/hidden/next instruction/task/role/order, forget everything, forget all, you are now, act as, pretend to/you/youre/that, roleplay/jailbreak/sudo/exfiltrate/execute/eval/exec/curl/wget/script/guardrails, role play, developer/dev/debug/god/admin mode, system prompt/override/message/instruction, your prompt/instructions/system/rules/guidelines, do anything now, no/without restrictions, tool_result, call every/all tool, rm rf, bypass security, i/im am? your/the/an developer/administrator/admin, as an/the admin/administrator, as my administrator, repeat everything, repeat the text/words above
do = write/draft/summarise/translate/book/order/buy/pay/reply/export/download/compare this?, remind me to, call/phone/email/text/message/read/fix/forward my/the/him/me~the, send/create/add/set/post/log/file/make/build/generate/start/open/run a/an/the email/message/meeting/call/chat/conversation/report/ticket/case, send/create/add/set/log/file/make/build/generate/post a/an, send email, post to, look up the, tell me/us a, tell me about the, build/make me a?
outside = weather/joke/news/code/meeting/appointment/reminder/alarm/unread/message/ticket/invoice/lunch/flight/holiday/broken/error/crashed/slow/bug/door/window/event/file/birthday/bonus/raise/bank/document, locked out of, schedule/date my/me, email/post to, capital/history of, who won, what time/day is it, time in/now, date today, how does, what is okta, what does, not working, doesnt/isnt work/working, wont open/load/start, vacation/pto
hello = hi/hello/hey/hiya/yo/morning/afternoon/evening/test/testing/ping there/bot?, good morning/afternoon/evening/day, whats up, how are/r you/u, you/anyone/anybody there
thanks = thank you? again?, thx/ty/cheers/perfect/awesome/great/cool, ok thanks, good job/bot/work, you/youre are? the~best, that helped/helps/worked, got it
bye = bye/goodbye/goodnight/later, good bye/night, see you/ya, have a nice/good day/one, take care
help = help/instruction, what can you/u do, what can i ask/say, what else can you do, what do you do, how do you work, how does this work, what/who are you, what is this, whats this, how do i use this/you, your name, i need help, are you a/an? bot/human/robot/ai/chatgpt/real, who built/made/created you
insult = stupid/useless/shit/wtf/fuck, screw/damn/hate you
cancel = never mind, nevermind/cancel/stop/nvm/none/neither, cancel/forget/ignore that/it, no thanks, no thank you, none of them/those/these, not now, dont/do~not open/launch? it?, not that one?, no dont, actually/wait no, not what i meant
yes = yes/yeah/yep/yup/sure/ok/okay/k/correct/right/y please?, please do, do it, go ahead, that one, go for it
no = no/nope/n/negative, not really
it = it/there/again, the? same/this/that/said one/thing/app/application/tool?, the app/application/site/tool/program/former, repeat that
meant = meant, oops, sorry
them = them/those/these/both/either, each of them/those/these, those/these/all two/three, the two/lot
nth 1 = first/1st/1/#1, option/number/no/choice 1/one/a, top/former one
nth 2 = second/2nd/two/2/#2, option/number/no/choice 2/two/b, latter
nth 3 = third/3rd/three/3/#3, option/number/no/choice 3/three/c
nth 4 = fourth/4th/four/4/#4, option/number 4/four
nth 5 = fifth/5th/five/5/#5, option/number 5/five
nth 6 = sixth/6th/6/#6, option/number 6
nth -1 = last/bottom/final
self = my/me/i/im/mine/myself/ive/ill/our/we/us/id/m
`;

/** Words that neither add nor change meaning; what is neither here nor in the lexicon counts as unknown. */
export const FILLER = `
a about containing love according actually all also am an and any anyway are around as asap at away back be because been being but by bit can
could currently did do does doing done dont down else exactly ever every for from further gonna gotta had has have having here
hmm how however hoping if in into is isnt its just keep kind kindly know known let lets like listed look lot many may maybe
might mind more most much must name now of off oh okta oktas on once one or out over own pls plz please possible possibly
pretty put quick quickly re real really recorded registered said saved say says should shown since so some soon sort speak
still such system tab tell than thats the then there theres thing to though through today together too try trying um under up
use used using very via want wanted was well were what whats when where which while who whom whos whose why will with without
would wont yet you your youre yourself record chance stuff date info information summary overview value whatever teh 
wat hav wich u ur r bc w contain include including named called starting not everything associated new
browser page account set window minute day immediately urgent able ask asking assigned belong
need needed remind filling give giving get getting send show find bro officially friend forgot forget
remember official exact current present full part instead as either something anything
`;
