/**
 * What people say, as data. Each line: `meaning = phrase, phrase, …`; a meaning is `kind` or `kind value value`.
 * Phrases are folded words without apostrophes: `a/b` stands for either, `a?` may be left out, `a~b` is `a b`
 * within a choice. Where phrases overlap, long ones win.
 */
export const LEXICON = `
field title = official? job? title, job/jobtitle/position/designation/occupation/role/rank, job role/name/function/description, what do? i do here
field department = department/dept/dpt/depart/team, which team, business/my unit, work group
field division = business? division, branch
field organization = organization/organisation/org/company/employer, company name, which/what company, legal entity
field costCenter = cost/charge/billing/budget/costcenter/costcentre center/centre/code/ctr/unit number/code?, costcenter/costcentre/costctr/cc
field employeeNumber = employee/emp/staff/personnel/badge/payroll/worker/person/associate/hr number/id/no/nr/code, emp/empid/badge, company/id id/number
field userType = user/employee/employment/worker/account type, employment status, usertype, type/kind of user/employee/worker/account, contractor/contract/perm/permanent/staff/employee or a/an? contractor/contract/permanent/employee, contractor/intern/fte, full time employee, permanent employee
field manager = line/direct/people/reporting? manager/managers/mgr name?, boss/bosss/bosses/supervisor/supervisors/superior name?, report/reports/reporting to, reporting line/chain, my/team lead, team leader, answer to, manages/supervises/managing me, in charge of me, my management, higher up, managed by, who? do? i work for, chain of command, head honcho, work under, above me, whom? do i report, i report
field managerId = manager/managers id/identifier, managers employee number/id
field login = user? login/username/logon/userid, user/login/account/sign~in/signin/okta/sso name/username/login, login/user/sign~in/okta id, log/logged/sign/signed in with/as, user/my handle
field email = work/primary/company/corporate/business? email/e~mail/mail address/addr/id, work/primary/company/corporate/business? email/e~mail
field secondEmail = secondary/second/backup/back~up/recovery/personal/alternate/alternative/alt/other/private email/e~mail/mail address?
field primaryPhone mobilePhone = contact? phone/telephone/tel/contact/number number/numbers/no/num/details, phone/telephone/tel/numbers, ring/call/reach me on
field mobilePhone = work? mobile/cell/cellphone/mob phone? number/no/num?, handy/handphone
field primaryPhone = office/work/desk/business/primary/main phone/telephone number?, office/work/desk/main number, landline/extension, desk extension, direct line/dial, land line
field streetAddress city state zipCode countryCode = office/work/mailing/full/home/business/location? address
field streetAddress = street address/name?, address line
field postalAddress = postal/post address
field city = which/work? city, town
field state = state/province/county/region, state or province
field zipCode = zip/post/postal code/number, zip/zipcode/postcode
field countryCode = which? country code?, nation
field city state countryCode = office/work? location, based/located/workplace, where do? i/im/am work/sit, where i/im am? based, where am i working, which/what office/location/site, work out of, place of work
field timezone = time zone, timezone/tz, utc offset, clock set to
field locale = locale setting?, regional/region setting/format, date format
field preferredLanguage = preferred/default? language/lang preference/setting?, what/which language
field displayName = display name, displayname, shown/screen name, name shown/displayed/appears, name is displayed/shown, name do people see, shown/displayed as, my name appear
field displayName firstName lastName = full/my/legal/complete/real/whole/proper? name
field firstName = first/given/christian name, firstname/forename/fname
field middleName = middle name/initial, middlename
field firstName lastName = first/given? name/forename? and last/family/surname name/surname?
field lastName = last/family/second name, lastname/surname/lname
field nickName = nick/preferred name, nickname, known as, go by
field honorificPrefix = honorific/name? prefix, honorific/salutation, form of address
field honorificSuffix = honorific/name? suffix
field profileUrl = profile url/link/page, personal website, my/web homepage/page on? file?, link/url to/of/for my profile
field status = account? status, account? still? active/suspended/locked/deactivated/disabled/enabled, locked out, account state, state of my? account, in good standing
field lastLogin = last/previous/latest/recent/i/time~i/date~i/previously last/recently? login/log~in/logged~in/sign~in/signed~in/signin/logon/log~on/logged~on/access/session/authenticated date/time/last?, lastlogin, log/signed/logged in last, last used okta
field created = okta? account was? created/made/opened/set~up/exist/existed, account creation/age/start date?, created, creation date, date/profile created, how old is my account, age of my account, get my okta? account, have/had this/my/an okta? account, account set up date, account first set up, account get set up
field activated = account? first? activated, account? activation date?, date of activation
field statusChanged = status was? last? changed/change/updated/update, last status change/update
field lastUpdated = account/profile/record/details/info? last updated/update/modified/edited/changed/touched, profile/record/account/details was? updated/changed/modified/edited, last? profile update/change, updated last
field passwordChanged = password been/last/was? changed/change/updated/reset/set/modified/rotated/expire/expires last?, password age/expiry/rotation, last password change/reset/update, my? password change date, age/date of my password change?, how old is my password, last/i/we change/changed/set/reset/updated/update my password last?, change/changed/reset/updated/update my password last, i last change/changed/update/updated/reset/set my password, since i changed my password, how long have i had my/this password, had this password, last rotated
field startDate = start/hire/hiring/joining/join/starting/employment/onboarding/commencement date, startdate/hired/joined/join/onboard/onboarded/onboarding/tenure/anniversary, join the company, date of joining/hire, date hired/joined, start/started/begin/began/work/worked/working here, start/started/begin working, i/did~i/was~i/have~i/am~i start/started/begin/began/hired/join/joined, started at the company, date i started/joined, first day, work/service anniversary, been with the company, been here/employed/working, worked for the company, years of service, start/started my job, come on board, become an? employee
field title userType department division organization costCenter manager = role and organizational/organisational/org/organization information/info/details
field department division organization costCenter manager = organizational/organisational/org/organization/organisation information/info/details
field department division organization manager = sit/fit/place/where in/into/to the org/organization/organisation/company, position in the org/organization, in the org chart/structure, organizational/organisational position, where do i sit/fit in?, where i sit in the company, org chart position

profile = my/user/okta/full/whole/entire/identity/hr? profile information/info/data/details/attributes/card?, my/account/personal/user/contact/employee/identity? details/info/information/data/record/particulars, attributes, about me, who am i, whoami, who i am, my account, have/hold/store/stored/file/record/recorded/data/info/details/everything/it/is on/about/for me, on me, have on file/record for/about me, know/knows about me, everything about/on me, all my attributes, my identity/bio/card/file/entry/vitals, user/okta/employee/identity record/profile/entry, what else do you know, okta know/knows

apps = web/sso/okta/saas? app/aps/appss/application/aplication list?, tool/service/software/program/tile/dashboard/chiclet/chicklet/icon/system/platform/product/integration/thing/appz/login/subscription/licence/license/webapp/launchpad/entitlement/applist/site, dashboard tile, app catalog, my access/sites/links, okta dashboard/home, home screen
apps all = what/whats is? on/in my dashboard/list/account, list/show/see everything, everything/all i can? have/access/open access? to?, what else/all/access/stuff? can/am/do i able? to? access/open/launch/use/reach/have/see/get~into/log~into/log~in~to/sign~into/sign~in~to access? to?, what i have access to, what i can open/access/use, what have i got access? to?, stuff i have access to, what am i assigned/provisioned/entitled for/to?, what/whats is/has/been? been? assigned/available to me, all my access, anything i can open, everything assigned to me

open = open/ope/opn/opem/oopen/opeen/opent/opened/opening up/me?, launch/launching/launh/lauch/relaunch/reopen the?, start/fire/boot/pull/bring/load/spin/pop/pull/crack/whip/pop up/open, go/goto/going/get/jump/head/hop/navigate/switch/log/login/sign/signin/connect/lets~go over? on? in? to, go/get/jump/hop/log/login/sign/lemme/let~me into/onto, take/get/bring/direct/redirect/send/connect/navigate/route/transfer/beam/shoot/drop/let/put/throw/log/sign/login me/us over/directly/straight/right/back? in/into/on/onto/to/too to/into?, hop/log/sign/get on/in to?, take me there, lemme open, kick off, start/goto/fire/begin/go/run/load/visit/boot

want = need/want/wanna/require/use/access/get/give/bring/fetch/pass/hand/grab/reach/enter/gimme/after, get/give/bring/fetch/pass/hand/grab/show me/us to?, i? would like, id like, like/wish/want/need/have/trying to use/access/reach, let me use/have, lemme get, can i get, looking/look for, could use, work in

link = sso/direct/login/log~in/sign~in/signin/sign~on/launch/deep/access/app/okta/web/quick/shareable/single~sign~on/direct~sign~in/direct~sign~on? link/links/url/lnk/hyperlink/uri/href, web address, web? page/site/website/homepage for/of/to, sign/log in page, address of the, shortcut to, weblink

where = how/where do/can/would/could/to i/we/you/one? get~to/get~into/get~on/access/open/launch/reach/find/start/use, how/where do/can/would/could/to i/we/you/one? log/login/sign/connect/go in/on? to/into/onto/for, where do i get, how/where do/can/would i get there, the? way to/into get/open/access? to/into?, where is/are/has/did, wheres

have = do/have/dont/does~my~account/has~my~account i/we/not? also/still/already/not? have/hav/got/own/possess/include a/an/any/access/permission/rights? to/to~use?, have/got/given/i~have access to, have/hav i/we access/got to?, is/are there any/an/a?, to assigned me, assigned/provisioned to/for? me?, am i still? able/allowed/entitled/licensed/assigned/provisioned/set~up/signed~up to/for/with? use/access/open?, can/could i use/access, can i get/log/sign in? to/into, available/shared to/with me, in/on/among/part~of my list/apps/applications/dashboard/account/access, have/was i been? given access? to?, did/do i get access? to?, did they/it give me, am i on/missing, have/got any, got, been given, given access to, been? granted, access to, can? you see, do we use/need, check? if/whether i have access? to?, permission to use, is it possible for me to use, i have any

list = list/show/display/enumerate/see/view/search/filter/find/print/itemize/itemise/check/pull/browse/lookup/name/narrow out/all/me/us/for/by/on/through/up/down?, give/get me? a/an/all list? of?, a list of, search/search~in my apps/applications for, look up/through, read out, run through, tell me, let me see, lemme see, remind me, narrow it down to

count = how many/much/large/big, total? number/count/amount/quantity of, count/total/tally/howmany/#

send = copy/share/paste/forward/drop/text/message/post/provide/supply/generate/send/dm/email/mail/shoot/ping/whatsapp me/us with?, copy to? clipboard?, share/post/provide/generate/supply/forward, clipboard

if = if/when possible/available/assigned/so/yes then?, if i do, if it is, if/when you can/could, if thats ok, if there is, if i have it

recorded = on file/record, on my/the file/record/system, in the/your/my/okta system/directory/database/records/files, in/on okta, per company? records

named = in the/their/its name/names/title/label

only = only/just, limit/restrict to, the ones, ones

other = his/her/hers/their/theirs/he/she/him/hes/shes/someones/somebodys/everyone/everybody/everyones, someone/someones else/elses, users/employees, all/other/another/every user/employee, all people/staff, other people, colleague/coworker/teammate/subordinate/ceo/cfo/cto/coo/vp/president/admin/administrator/contact/girl/lady/wife/husband/group/secretary/member/peer/owner/owns/approver/headcount/cleaner/customer/client/vendor/candidate/applicant/predecessor/ex, co worker/workers, my/a friend/buddy/mate/guy, team/staff members/member, direct reports, whole/entire company, intern/assistant named, new hire/hires/starter/starters, directory of users, org chart, reports/report/reporting to me, who reports to, my reports, works/work for me, who works/else/has, folks in, on/in my team/department/group/office, former employee, skip level, managers/boss/bosss/manager manager/boss

people = someone/somebody/anyone/anybody/people/person/persons/they/theyre/folks/guys

change = make/reset/change/update/edit/modify/rename/correct/fix/repair/add/remove/delete/erase/wipe/deactivate/activate/disable/enable/unlock/lock/suspend/reactivate/request/approve/deny/reject/grant/revoke/assign/unassign/install/uninstall/register/enroll/enrol/reenroll/setup/create/promote/demote/upgrade/downgrade/invite/submit/sync/logout/signout/terminate/hire/offboard/provision/deprovision/hide/unhide/pin/unpin/reorder/rearrange/replace/elevate/escalate/override/bypass/unlink/merge/import/upload/subscribe/unsubscribe/increase/decrease/extend/renew/restore/recover/resend/regenerate/rotate/configure/trust/whitelist/allow/block/unblock/ban/clear/purge/save/favorite/favourite/delegate/reassign/impersonate/authorize/authorise/permit access? to?, changed to, request/ask/apply access? for? access to?, give/get/grant/gain me? access to?, give me admin, make me admin/an?, assign me, set up/my/the, cancel/transfer/move/kill/fire/sort/organize/organise/link/connect/verify/pair/switch/swap/end my session/sessions?, end all sessions, move/promote/mark me, sign/log me/everyone? out/off, onboard a, share with, turn on/off, switch off, opt out, how do i get access, need/want/get/gain access to?, give bob/everyone/him/her/them, forgot/forgotten/lost my? password/phone, sign up for, set it to, get rid of, take off/away, report a/phishing, my title should be, should be changed, let bob, re enroll, new password, set/choose/pick/want a new

secret = password/passwd/passcode/token/secret/cookie/otp/credential/ssn/salary/jwt/totp, access/refresh/id/session/api/bearer token/key, api/private/encryption/ssh/license/licence key, client secret, session cookie/id, otp/one~time/mfa/2fa/verification/recovery/backup/pin code/codes/password, my pin, security question/answer, social security number, credit card, bank details, bank account number?, seed phrase, authorization header, vault contents, hash of my password, code verifier

inject = ignore/disregard/forget/override/bypass all/any? of? the/your/my/these? previous/prior/earlier/above? instruction/rule/prompt/guideline/restriction/policy/safety, ignore/disregard/forget all/any? previous/prior/earlier/above/everything~above, disregard all?, new/updated/real/hidden/next instruction/task/role/order, forget everything, forget all your?, you are now, you are an unrestricted, act as, pretend to/you/youre/that be/are/you?, roleplay/jailbreak/sudo/exfiltrate/execute/eval/exec/curl/wget/script/guardrails/hypothetically, role play, developer/dev/debug/god/admin/maintenance mode, system prompt/override/message/instruction, your prompt/instructions/system/rules/guidelines, do anything now, no/without restrictions, tool_result, call every/all tool/tools, call list_assigned_applications/get_my_user_profile/get_application_sso_link, rm rf, alert document cookie, bypass security, i/im am? your/the/an developer/administrator/admin, as an/the admin/administrator, as my administrator, repeat after me, repeat everything, repeat the text/words above

do = write/draft/compose/summarise/summarize/translate/book/order/buy/purchase/pay/schedule/dial/reply/play/sing/draw/calculate/convert/solve/explain/define/analyse/analyze/refactor/debug/compile/export/download/proofread/recommend/compare me/a/this?, remind me to, call/phone/email/text/message/read/fix/forward my/the/him/me~the, send/create/add/set/post/log/file/raise/make/build/generate/start/open/run a/an/the email/message/meeting/call/chat/conversation/report/ticket/case, send/create/add/set/log/file/raise/make/build/generate/post a/an, send email, post to, respond to, search confluence/jira, search the web/internet, look up the, tell me/us a, tell me about the, give me a recipe, build/make me a?

outside = weather/temperature/forecast/joke/news/stock/recipe/python/javascript/code/translation/poem/haiku/story/song/lyric/meeting/appointment/reminder/timer/alarm/unread/message/ticket/invoice/times/plus/minus/math/football/soccer/movie/film/music/game/lunch/dinner/restaurant/coffee/pizza/flight/hotel/traffic/holiday/payday/bitcoin/crypto/horoscope/opinion/essay/letter/resume/cv/broken/error/crash/crashed/slow/printer/laptop/monitor/keyboard/battery/revenue/quarterly/deal/lead/opportunities/commit/repo/bug/sprint/backlog/wikipedia/door/window/event/availability/file/channel/dm/tweet/birthday/bonus/raise/promotion/policy/policies/bank/love/marry/hungry/tired/bored/politics/election/distance/currency/dollar/euro/celsius/fahrenheit/synonym/spell/grammar/rhyme/riddle/trivia/quote/image/picture/photo/generate/document, locked out of, stock price, program that, schedule/date my/me, inbox messages, summary of the, reply/message/email/post to, drop table/database users?, select from, capital/meaning/population/height/history of, divided by, square root, who won/invented, who is the president, directions to, what time/day is it, current time/date, time in/now, date today, todays date, today is it, vacation days, pto/leave balance, days off, sick leave, payslip amount, pay day, think about, how does, how do computers, what is okta, what does, who created/made you, difference between, why is/does/do/am, wifi password, vpn down, not working, doesnt/isnt work/working, wont open/load/start, room booking, parking spot, expenses total, report on, sales figures, forecast/agenda for, vacation/pto, pull request, what happened, email/emails from/about, next meeting, free time, on my calendar, in my inbox, spreadsheet with, salary/performance review, world cup, president of, prime minister, fun fact

hello = hi/hello/hey/hiya/howdy/yo/greetings/morning/afternoon/evening/sup/heya/hallo/gday/salut/bonjour/hola/ciao/test/testing/ping there/bot?, good morning/afternoon/evening/day, whats up, how are/r you/u doing?, how you doing, hows/how it/is~it going, how do you do, nice to meet you, hows your day, guten tag, are? you/anyone/anybody there
thanks = thank/thanks you? again/so~much/very~much/a~lot/u?, thx/ty/cheers/ta/tysm/perfect/awesome/great/cool/nice/lovely/brilliant/amazing/excellent/wonderful/fantastic/sweet/merci/danke/gracias/lol/haha/hahaha/wow/appreciated, much appreciated, appreciate it, many/great/ok thanks, good job/bot/work, well done, you/youre are? great/awesome/the~best, you rock, that helped/helps/worked, got it, thats all/it, that is/will be? all, all good/set, no worries, i? love it/you
bye = bye/goodbye/goodnight/cya/later/ttyl/farewell, good bye/night, see you/ya later?, talk later, have a nice/good day/one, take care, bye bye
help = help/command/capabilities/feature/instruction/options/menu/faq/manual/usage/examples me?, what can you/u do/help me? with?, what can i ask/say you?, what else can you do, what do you do, how can you help me?, how do you work, how does this work, what/who are you, what is this, whats this, how do i use this/you, your capabilities/name, what are you capable of, what are your skills, what questions can i ask, i need help, can you help me?, are you a/an? bot/human/robot/ai/chatgpt/real, what/whats is? your name, who built/made/created you, guide me, introduce yourself, tell me about yourself
insult = you suck, stupid/useless/idiot/dumb/crap/shit/bullshit/wtf/rubbish/fuck, shut up, fuck you/off, screw/damn/hate you, youre useless, this sucks, go to hell, go away
cancel = never mind, nevermind/cancel/stop/nvm/nah/none/neither/abort/undo/quit/exit/wrong/dont, cancel/forget/scratch/ignore that/it, no thanks, no thank you, dont bother, skip/leave it, none of them/those/these, not now, dont/do~not open/launch? it/anything?, go back, not that one?, no dont, not any of those, actually/wait no, on second thought no, not what i meant, thats wrong, thats not it
yes = yes/yeah/yep/yup/ya/sure/ok/okay/k/correct/right/exactly/affirmative/y/absolutely/definitely/indeed/confirmed/yea/si/oui/ja/aye/fine/alright please?, please do, do it, go ahead, of course, that one, thats the one, thats right, sounds good, uh huh, why not, lets do it, that is correct/right, go for it
no = no/nope/n/negative, not really
it = it/that/this/same/there/again/redo/aforementioned, the? same/this/that/said one/thing/app/application/tool?, the app/application/site/tool/program/former, once/one more time?, repeat that
meant = i? meant/mean, oops, sorry
them = them/those/these/both/either, both/all/each of them/those/these, them all, those/these/all two/three, the two/lot
nth 1 = first/1st/1/#1 one?, option/number/no/choice 1/one/a, the? top/former one
nth 2 = second/2nd/two/2/#2 one?, option/number/no/choice 2/two/b, the? latter
nth 3 = third/3rd/three/3/#3 one?, option/number/no/choice 3/three/c
nth 4 = fourth/4th/four/4/#4 one?, option/number 4/four
nth 5 = fifth/5th/five/5/#5 one?, option/number 5/five
nth 6 = sixth/6th/6/#6 one?, option/number 6
nth -1 = the? last/bottom/final one?

self = my/me/i/im/mine/myself/ive/ill/our/we/us/id/m/meself/mee/mi/wer, i am
`;

/** Words that neither add nor change meaning; what is neither here nor in the lexicon counts as unknown. */
export const FILLER = `
a about according actually ah all also am an and any anyway are around as asap at away back be because been being but by bit
can could currently dear did do does doing done dont down due else er exactly ever every for from further fyi gonna gotta had has
have having here hmm how however hoping if in into is isnt its just keep kind kindly know known let lets like listed ll look lot
many may maybe might mind more most much must name now of off oh okta oktas on once one or out over own pls plz please
possible possibly pretty put quick quickly quite rather re real really recorded registered said saved say says should shown
since so some somehow soon sort speak specific still such system tab tell than thats the then there theres thing
to though through today together too try trying um under up upon use used using very via want wanted was well were what whats
when whens where which while who whom whos whose why will with within without would wont yet you your youre yourself record
chance stuff date info information summary overview value whichever whatever teh hte thw wat wut wot hav wich u ur r bc cuz cos w
dis da containing contain include including named called starting not everything associated correctly seeing
new browser page account set window moment minute sec hour day straight immediately urgent urgently
able ask asking assigned belong need needed needing remind fill filling filled
give giving get getting send show find sir madam guys bro dude
officially buddy friend mate forgot forget remember
official exact current present full part instead as either something anything presently atm
`;
