/** Small talk, and short answers to a question. One phrase a line; see `lexicon.ts` for the notation. */
export const TALK_PHRASES = [
  [
    'hello',
    `
good evening/afternoon/morning
hi/hey/hiya/hello/morning/test/ping there?
how are you
`,
  ],
  [
    'thanks',
    `
got it
thank you?
great/ty/perfect/thx/ta/awesome/cool/cheers
thank you again
cheers
`,
  ],
  [
    'bye',
    `
goodbye/bye/goodnight/later
see you
`,
  ],
  [
    'help',
    `
how does this work
are you a? real/chatgpt
what can i ask
what can you/u do
what is? this
what/who are you
who built/created/made you
help
your name
what can i say
`,
  ],
  [
    'insult',
    `
wtf/useless/shit
fuck/stupid/hate you
`,
  ],
  [
    'cancel',
    `
never mind
wrong one
cancel/none/nvm/stop/neither/nevermind
cancel/ignore/forget that/it
dont/do~not open/launch? it?
not sure
none of these
not now
is? not what i wanted/meant/asked
that is wrong
none of them/those
not that one?
`,
  ],
  [
    'yes',
    `
do it
y/okay/ok/yes/sure/yep/right/k/yeah please?
go ahead
that one
`,
  ],
  [
    'no',
    `
n/no/nope
negative/not really
`,
  ],
  [
    'meant',
    `
meant
sorry
oops
`,
  ],
] as const;
