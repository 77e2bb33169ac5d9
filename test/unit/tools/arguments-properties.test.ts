import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROFILE_FIELDS, type UserProfile } from '../../../src/domain/user-profile.ts';
import { getMyUserProfile } from '../../../src/tools/get-my-user-profile.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { directoryOf, toolContext } from '../../fakes/tool-context.ts';

const PROFILE: UserProfile = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, field]));
const CONTEXT = toolContext(directoryOf([], PROFILE));

/** The fields that a call of the profile gets; `null` where it is refused. */
async function fieldsGiven(input: unknown): Promise<readonly string[] | null> {
  const outcome = await runTool(getMyUserProfile, input, CONTEXT);
  return outcome.kind === 'output' ? Object.keys(Object(outcome.output['profile'])) : null;
}

/** A value in any of the ways in which clients and models were seen to write it. */
function writings(names: readonly string[]): fc.Arbitrary<unknown> {
  const spelled = names.map((name) => name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter}`));
  return fc.constantFrom<unknown>(
    names,
    spelled,
    names.map((name) => name.toUpperCase()),
    names.map((name) => ({ name })),
    JSON.stringify(names),
    names.join(', '),
    names.join(' '),
    spelled.join(' and '),
    { fields: names },
  );
}

const NAMES = fc.uniqueArray(fc.constantFrom(...PROFILE_FIELDS), { minLength: 1, maxLength: 4 });
const KEY = fc.constantFrom('fields', 'Fields', 'FIELDS', 'field', 'attributes', 'field_names');
const WRAPPER = fc.constantFrom(null, 'input', 'params', 'arguments', 'kwargs', 'args');

test('however fields are sent, these and no others are given', async () => {
  const sent = NAMES.chain((names) =>
    fc.record({ names: fc.constant(names), value: writings(names), key: KEY, wrapper: WRAPPER }),
  );
  await fc.assert(
    fc.asyncProperty(sent, async ({ names, value, key, wrapper }) => {
      const input = { [key]: value };
      const given = await fieldsGiven(wrapper === null ? input : { [wrapper]: input });
      expect([...(given ?? [])].toSorted()).toEqual(names.toSorted());
    }),
    { numRuns: 400 },
  );
});

test('what is not understood never gives more than what is', async () => {
  const word = fc.stringMatching(/^[b-hj-z]{2}.{0,6}$/u);
  const something = fc.oneof(word, fc.integer(), fc.boolean(), fc.array(word, { minLength: 1 }));
  const value = fc.oneof(something, fc.dictionary(word, something, { minKeys: 1 }));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(word, value, { minKeys: 1 }), KEY, async (unknown, key) => {
      expect(await fieldsGiven(unknown)).toBeNull();
      expect(await fieldsGiven({ [key]: unknown })).toBeNull();
      expect((await fieldsGiven({ ...unknown, [key]: ['title'] })) ?? ['title']).toEqual(['title']);
    }),
    { numRuns: 400 },
  );
});
