/** What each kind of evidence is worth; read as a namespace, so that a bundle holds the bare numbers. */

export const certain = 0.97;
export const action = 0.9;
export const actionSeveral = 0.87;
export const actionNone = 0.74;
export const actionUnlikely = 0.4;
/** An action without an object, a name without an action. */
export const weak = 0.6;
export const reference = 0.86;
export const bare = 0.8;
export const decline = 0.88;
export const change = 0.89;
export const veryWeak = 0.55;
export const weakest = 0.5;
export const list = 0.78;
export const listAll = 0.83;
export const have = 0.76;
export const haveOutside = -0.25;
export const want = 0.82;
export const wantNamed = 0.7;
export const profile = 0.55;
export const self = 0.22;
export const terse = 0.24;
/** Fields of a profile are not counted: "how many emails" are not the email address. */
export const countQuestion = -0.3;
export const phrase = 0.08;
export const unknownWord = -0.12;
export const unknownWithSelf = -0.03;
export const outside = 0.56;
export const perOutsideWord = 0.1;
export const outsideProblem = 0.79;
export const smallTalkAlone = 0.35;
