/**
 * What the assistant knows of a language beside its learned table, as one writes it down: lists with spaces between the
 * words, or phrases where the language has no spaces; ordinals with slashes.
 */
export interface WordLists {
  /** Ask to open, and nothing else. */
  readonly opening: string;
  /** Add nothing to a request: courtesy, articles, what an app is called in general. */
  readonly fillers: string;
  /** Negation, condition, somebody else, a link, access: with one of them nothing is opened at once. */
  readonly limits: string;
  /** Days and hours: beside one of them nothing is opened at once, either. */
  readonly times: string;
  /** Tell of what others say or of an act in an app: beside them only a plain request opens it at once. */
  readonly doubts: string;
  /** Ask where they begin a question, and else only join: with one of them another reader must be sure. */
  readonly asking: string;
  /** Join two requests. */
  readonly joining: string;
  /** Refer to what was said before. */
  readonly referring: string;
  /** First to fifth, then last. */
  readonly ordinals: string;
  /** Ask how many. */
  readonly counting: string;
  /** Ordinary words here that are a limit or a time in another language. */
  readonly alike: string;
  /** Open, start, put or make: with a thing beside the app they ask for an act in it, "open a ticket in ServiceNow". */
  readonly acting: string;
  /** Stand before the app in which something is done; where there are no spaces, beside it. */
  readonly places: string;
  /** Behind the name they ask to close the app. */
  readonly closing: string;
  /** Say for whom: "for". */
  readonly recipient: string;
  /** May stand between that word and somebody. */
  readonly articles: string;
  /** Somebody else than the user. */
  readonly people: string;
}
