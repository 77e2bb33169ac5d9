import { byFirstWord, phrasesOf, type PhraseTable } from './phrases.ts';
import type { LinkAction } from './request-types.ts';

/** Phrases that can precede a request without changing it. */
const LEADING_PHRASES = `
actually/oops/sorry
ah/oh/um/uh/er/hmm/so/well/right/alright/fine/great/perfect/cool/sure
all right
also/and/then/now/next/first/just/again
any chance you/i could/can
at last
be a dear/love/star and
but/nope/nah
can/could/may/might/would/will you/u/i please?
can/could you/u just/possibly/quickly please?
can/could/should we please?
please do
okta
cheers/thanks/thank
do me a favor/favour and
for the love of god just?
go ahead and
good morning/afternoon/evening/day
got/have/need/want to
gotta/wanna/must
hello/hey/hi/hiya/yo/morning there/assistant/again/okta?
help me
how/what about
i must/gotta/wanna/meant/mean
i have/need/want/wish to
i should/would like to
i am trying to
id like/love to
if i do
if i have it
if possible/so/yes
if you can/could/would/please
if you dont mind
im trying to
kindly/please/pls/plz/quick/quickly
kindly do the needful and
let me/us
lets
mind
no i? mean/meant?
ok/okay
real quick
same for/with
thank you
time to
we have/need to
when you can
when you get/have a chance/moment/minute/sec/second
would/do you mind
would you be able/happy to
would you be so kind as to
yeah/yep/yes/yup
`;

/** Phrases that can follow a name without changing the request. */
const CLOSING_PHRASES = `
again/also/asap/both/cheers/first/immediately/instead/kindly/next/now/one/quick/quickly/rn/ta/then/thx/too/up
all three?
app/application/tool
as well
at once
dear/love/man/mate/pal/buddy
for me/us
if possible/so
if you can/could/would/please
if you dont mind
in a? new/another tab
ok/okay/yeah
on my/the? screen
open/opened/going/running
please/pls/plz
real quick
right/straight away/now
side by side
thank you very much
thank you so? much
thank you
thanks a lot
thanks
this time
to go
when you can
when you get/have a chance/moment/minute/sec/second
will/would/could/can you
`;

/** Verbs that only ask to open an application. */
const OPENING_VERBS = `
connect/hook me/us up? to/with
crack/pop/fire/spin open/up
direct/redirect/navigate/route/point me/us? to
drop/put/get/let me/us? back/straight/right/over? in/into/on/onto to?
get/bring/take/send/put me/us back/straight/right/over/directly/through? to/into
get into
go/going/get/hop/jump/switch/head/move/nip/pop/skip back/over/straight? to/into/onto
hop/jump on/in
launch/launching/open/opening/reopen
lemme/let me? in/into to?
log/sign me/us? in/into/on/onto to?
logon/login/signin me/us? in/into/on/onto/to? to?
open up
open/launch the? sso? link/url for/of/to
`;

/** Verbs that can also ask for other things: "show me people", "start a report". */
const VAGUE_OPENING_VERBS = `
access/check/enter/load/need/run/show/start/use/visit/want
boot/bring/get/load/pull/start/put/fetch up
boot/bring/crack/fire/pop/pull/put/spin
bring/fetch/find/get/give/show/pull me/us up?
can/could/may i have/get
gimme
get/give
i need/want/wish
i should/would like
id like/love
need/want to? use/check/see
`;

const LINK_VERBS = `
address/link/url for/of/to
can/could/may i have/get the/a sso? link/url/address for/of/to
copy/get/share the? sso? link/url for/of/to
find/get/give/send/show/fetch me/us? the/a sso? link/url/address for/of/to
get me the sso link to launch/open
how can/could/do/would i get/go into/to
how can/could/do/would i open/access/reach
i need/want the/a sso? link/url/address for/of/to
sso link for/of/to
the link/url/address for/of/to
what is/was the link/url/address for/of/to
whats the link/url/address for/of/to
where can/do/would i find
where is
wheres
`;

const HAVE_VERBS = `
am i assigned/given to?
can/could i access/use
do/have i have/got access? to? a/an/the?
is there
`;

/** What the user asks for the named application. */
export type NameRequest = LinkAction | 'have';

/** A way to ask for an application by name. */
export interface Verb {
  readonly words: readonly string[];
  readonly request: NameRequest;
  readonly isVague: boolean;
}

export const LEADING: PhraseTable = byFirstWord(phrasesOf(LEADING_PHRASES), (words) => words);
export const CLOSING: PhraseTable = byFirstWord(phrasesOf(CLOSING_PHRASES), (words) => words);
export const VERBS: PhraseTable<Verb> = byFirstWord(
  [
    ...verbsOf(OPENING_VERBS, 'open'),
    ...verbsOf(VAGUE_OPENING_VERBS, 'open', true),
    ...verbsOf(LINK_VERBS, 'link'),
    ...verbsOf(HAVE_VERBS, 'have'),
  ],
  ({ words }) => words,
);

/** Words that refer to something earlier; a label that is one of them counts only with its exact spelling. */
export const REFERRING_WORDS: ReadonlySet<string> = new Set(
  'it that this them those these one both there first second third last other another same again'.split(
    ' ',
  ),
);

function verbsOf(lines: string, request: NameRequest, isVague = false): Verb[] {
  return phrasesOf(lines).map((words) => ({ words, request, isVague }));
}
