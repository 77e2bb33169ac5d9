/**
 * `plain`: the prompt asks in so many words to open the application, by a verb of opening (or nothing else) with its exact
 * name, or with words that refer to it, and behind it only closing words or a reason. `likely`: it says the exact name, and
 * beside it something that is neither request nor question. `later`: it names a time or a condition. `unclear`: anything else,
 * such as a negation, a quotation or a name with a typo.
 */
export type RequestToOpen = 'plain' | 'likely' | 'later' | 'unclear';
