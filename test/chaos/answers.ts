import type { Person, Reply } from './world.ts';

/** What a call of a tool came to. */
export type Outcome =
  | { readonly kind: 'right' }
  /** Refused or failed in words. */
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'interrupted' | 'none' }
  | { readonly kind: 'wrong' | 'foreign'; readonly why: string };

/** Calls that the product repeats, or asks to repeat, after its worker stopped. */
const TRY_AGAIN = /stopped during this call\. Try again\./u;
/** Errors that no fault of this run explains. */
const UNEXPLAINED =
  /"code":"(ORIGIN_REFUSED|INTERNAL|SIGN_IN_NOT_TRUSTED|OKTA_SCOPE_MISSING|NOT_CONFIGURED|ACCOUNT_NOT_FOUND|ORG_METADATA_REFUSED|INPUT_INVALID)"/u;

const MAX_SHOWN = 300;

/** Judges an MCP reply by whose data it should hold and what must stand in it. */
export function judge(
  reply: unknown,
  person: Person,
  people: readonly Person[],
  expected: string,
): Outcome {
  const text = JSON.stringify(reply) ?? 'undefined';
  for (const other of people)
    if (other !== person && isOf(other, text))
      return { kind: 'foreign', why: `${person.name} got ${shorten(text)}` };
  if (TRY_AGAIN.test(text)) return { kind: 'interrupted' };
  if (text.includes('"isError":true') || /"error":\{/u.test(text)) {
    return UNEXPLAINED.test(text)
      ? { kind: 'wrong', why: shorten(text) }
      : { kind: 'error', error: shorten(text) };
  }
  return text.includes(expected)
    ? { kind: 'right' }
    : { kind: 'wrong', why: `no ${expected} in ${shorten(text)}` };
}

/** The same for a page's message. */
export function judgeReply(
  reply: Reply,
  person: Person,
  people: readonly Person[],
  expected: string,
): Outcome {
  switch (reply.kind) {
    case 'ok':
      return judge(reply.value, person, people, expected);
    case 'error':
      return judge({ error: { data: reply.error } }, person, people, expected);
    case 'interrupted':
    case 'none':
      return reply;
  }
}

/** Whether a text holds something that only this person has. */
export function isOf({ name, user }: Person, text: string): boolean {
  return text.includes(user.login) || text.includes(`"${name} `) || text.includes(`\\"${name} `);
}

export function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
