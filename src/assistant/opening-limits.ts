// What may accompany a request to open an application, and what forbids to open it at once.

/** Words that refer to an application from before, or agree to it. */
export const REFERENCE =
  /^(?:it|that|this|them|there|these|those|both|all|again|do it|go ahead|same again|yes|yep|yeah|yup|sure|(?:that|this|the|same) (?:app|one|same|other|other one|same one|latter|former|two|three)|(?:both|all|all three) of (?:them|those|these)|(?:the |number |no |option )?(?:\d|\d(?:st|nd|rd|th)|one|two|three|four|five|first|second|third|fourth|fifth|last|latter|first two)(?: one)?)$/u;

/** Words that start a reason: "open Zoom, my call starts", "open Box to share a file". */
export const REASON_STARTS: ReadonlySet<string> = new Set(
  (
    'i im ive id ill we weve were my our its need needs gotta got for so because cause cuz coz since as to they theyre ' +
    'have has someone somebody running'
  ).split(' '),
);

/** Words that turn a reason into a condition, a time or a negation. */
export const REASON_BREAKERS: ReadonlySet<string> = new Set(
  (
    'if when once after before until till unless whenever every tomorrow tonight later not dont never no instead or but ' +
    'rather'
  ).split(' '),
);

/** The beginning of a time or a condition, also as English mixed with Tagalog has it. */
export const CONDITION =
  /^(?:(?:and|but|then|or|so|only) )*(?:if|once|when|whenever|after|before|until|till|unless|as soon as|in case|the (?:moment|minute|second) (?:i|we|he|she|it|they|that|the|you|my)|every time|each time|next time|(?:at|by|around|before|after|for) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|lunch)|at (?:the|about) |by (?:itself|then)|in (?:an?|\d+|two|five|ten|twenty|half) |in \d+$|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|tonight|later|remind|(?:ka)?pag|kung|mamaya|bukas)(?:\b|$)/u;

/** The beginning of a part that cancels the request, or changes it to another application. */
export const CONTRAST =
  /^(?:(?:and|but|then|or|so) )*(?:(?:actually|hmm|uh|oh|ah|well|sorry|oops) )*(?:not|dont|do not|never|(?:hu)?wag|no(?! (?:rush|worries|hurry|problem|pressure|i meant?)(?: |$)|$)|nope|nah|wait|hold|stop|cancel|undo|abort|scratch|forget|nvm|nevermind|(?:just )?(?:kidding|joking)|(?:its |it was |that was )?a? ?joke|jk|maybe|or|better not|on second thoughts?|(?:i |ive )?changed my mind)(?: |$)/u;

/** A few words beside a request that say nothing about it. */
export const HARMLESS_ASIDE =
  /^(?:no (?:rush|worries|hurry|problem|pressure)|sorry|urgent(?:ly)?|very urgent|chop chop|hurry(?: up)?|youre the best|much appreciated|appreciate it|lol|haha|ugh|today|this morning|good (?:morning|afternoon|evening))$/u;

/** Beginnings that look like conditions and restrict nothing. */
export const ALLOWED_CONDITION =
  /^(?:(?:and|but|then|so) )*(?:if (?:so|yes|i do|i have it|possible|you (?:can|could|would|will|please|dont mind))|when you (?:can|get a chance|have a moment)|at last|at once|once again|once more)(?: |$)/u;

export const DENIAL =
  /\b(?:dont|do not|never|not|didnt|wont|stop|avoid|no need to) (?:\w+ ){0,2}(?:open|launch|start|go|take|want|need|load|bring)\b/u;

/** Words that ask for a link, or whether something is assigned. */
export const ASKING =
  /\b(?:links?|url|address|web ?address|assigned|mine|available|list|have i|have that|have it|do i|am i|i have that|got it|or not|yes or no|which|what about|whichever|instead of|check|verify|staff|employee number|password)\b/u;

/** A choice that the user leaves open, or a question for permission. */
export const ALTERNATIVE =
  /\b(?:or|whichever)\b|^(?:\w+ )?(?:can|could|may|might) i (?:use|access|have)\b/u;

/** Someone else's words follow: their request is not the user's. */
export const SPEECH =
  /\b(?:says?|said|told|tells|asks|asked|wrote|writes|wants|subject)(?: (?:me|us|you|him|her|them|to|that|bob|to please|\w+ to))*$/u;

export const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|(?<!\p{L})'[^']*'(?!\p{L})/gu;
export const QUOTED_REQUEST = /\b(?:open|launch|start|go to|take me|log)\b/iu;

/** The beginning of a question or of another request. */
export const QUESTION_START =
  /^(?:(?:and|but|so|then|also|hey|hi|ok|okay|please|well) )*(?:do|does|did|is|isnt|are|am|was|were|can|could|may|might|should|shall|will|would|have|has|had|what|whats|who|whos|whose|which|when|whens|where|wheres|why|how|hows|tell|show|list|give|get|check|see|find|read|send|share|copy|link|url)\b/u;
