/**
 * What each kind of evidence is worth, from 0 to 1; the reading of a clause with the highest sum wins. Plain constants,
 * read as a namespace, so that a bundle holds the bare numbers.
 */

/** A reading below this counts as none. */
export const minimum = 0.5;

// Refusals, the surest first: they stand even where the clause names an app.
/** An address, a system's marker or an e-mail address is never part of a plain request. */
export const certain = 0.97;
/** Another person is named: above a plain refusal, since it says more. */
export const otherPeople = 0.92;
/** The clause asks something of the extension itself and nothing else. */
export const command = 0.93;
/** The verb that the clause is about changes something or does other work. */
export const mainVerb = 0.91;
/** A word for a change stands anywhere. */
export const change = 0.89;
/** A secret, or the main word is out of scope. */
export const decline = 0.88;
/** Several words are out of scope; never as sure as a main word. */
export const outOfScopeWords = 0.86;
/** Something does not work. */
export const technicalProblem = 0.79;
/** A verb of other work that is not the main one. */
export const minorOtherWork = 0.66;
/** One word is out of scope, and each more adds to it. */
export const outOfScopeWord = 0.56;
export const perOutOfScopeWord = 0.1;

// Opening and links.
/** A verb and an app that is found. */
export const action = 0.9;
/** A verb and several apps that fit. */
export const actionSeveral = 0.87;
/** A verb and "it", "both" or a number. */
export const reference = 0.86;
/** "I need" and an app: needing is asked of other things, too. */
export const want = 0.82;
/** A name alone. */
export const bare = 0.8;
/** A verb and a name that is not assigned. */
export const actionNone = 0.74;
/** "I need" and a name that is not assigned. */
export const wantNamed = 0.7;
/** A verb and words that are hardly a name. */
export const actionUnlikely = 0.4;

// Lists.
/** "My apps" and no name. */
export const listAll = 0.83;
/** "Apps" with a name or a word to filter by. */
export const list = 0.78;
/** "Do I have" and a name. */
export const have = 0.76;
/** The same beside words that are out of scope. */
export const outOfScopePenalty = -0.25;

// Profile.
/** A field is named. */
export const profile = 0.55;
/** It is said to be the user's own. */
export const self = 0.22;
/** Nothing but the field is said. */
export const terse = 0.24;
/** A phrase of several words names it. */
export const phrase = 0.08;
/** Fields are not counted: "how many emails" does not ask for an e-mail address. */
export const countQuestion = -0.3;
/** Something is told about the field. */
export const statement = -0.4;
/** Each unknown word makes it less likely; less so where the field is the user's own. */
export const unknownWord = -0.12;
export const unknownWithSelf = -0.03;

// What is left, for want of anything better.
/** An action without an object, a name without an action. */
export const weak = 0.6;
export const veryWeak = 0.55;
export const weakest = 0.5;
/** Small talk that is the whole clause. */
export const smallTalkAlone = 0.85;
