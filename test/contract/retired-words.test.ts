import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '..', '..', 'src');

/** Private words that a standard term has replaced; `docs/GLOSSARY.md` has the terms. */
const RETIRED_IN_NAMES = new Set(
  (
    'anew door doors face faces guest guests heard hearing heeding keeper kept memorable mend mended objection ' +
    'patience rendezvous seam seams seat seats slip slips told trouble troubles twins untold whose wish wishes'
  ).split(' '),
);

/** Limits are `MAX_…` or `MIN_…`. */
const RETIRED_PREFIX = /^(?:DEEPEST|LEAST|LONGEST|MOST|SHORTEST)_/u;

/** Words that users do not read: Okta's word for people is “app”, and the rest is not plain US English. */
const RETIRED_IN_STRINGS =
  /\b(?:application|applications|anew|mend|mends|nobody|of itself|person|persons|shall|somebody|told|untold|colour|cancelled|set aside|put off|turned away)\b/iu;

/** Names of the Okta Admin Console, and a prompt as people ask it. */
const ALLOWED_STRINGS =
  /Applications → Create App Integration|Native Application|What applications do I have access to\?/gu;

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/u.test(file),
);

const COMMENTS = /\/\*[^]*?\*\/|(?<![:'"`])\/\/.*$/gmu;
const REGEXPS = /(?<=[=(,:[]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gu;
const STRINGS = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu;

/** The words of a camel case, snake case, or constant name, in lower case. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .split(/[^A-Za-z]+/u)
    .map((word) => word.toLowerCase());
}

function withoutComments(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replaceAll(COMMENTS, '');
}

test('no name in the code has a retired word', () => {
  const found = FILES.flatMap((file) => {
    const code = withoutComments(file).replaceAll(REGEXPS, '//').replaceAll(STRINGS, "''");
    // The text between JSX tags is not a name.
    const names = new Set(code.replaceAll(/>[^<>{}=;()]*</gu, '><').match(/[A-Za-z_$][\w$]*/gu));
    return [...names]
      .filter(
        (name) =>
          RETIRED_PREFIX.test(name) || wordsOf(name).some((word) => RETIRED_IN_NAMES.has(word)),
      )
      .map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

test('no file name has a retired word', () => {
  const found = FILES.filter((file) => wordsOf(file).some((word) => RETIRED_IN_NAMES.has(word)));
  expect(found).toEqual([]);
});

const STRING_MODULES = FILES.filter((file) =>
  /^ui\/.*(?:strings|problems|phrases)\.ts$|^omnibox\/describe-suggestion\.ts$|^bridge\/.*(?:messages|strings)\.ts$/u.test(
    file,
  ),
);

test('no text tells users to run a package from a registry, whoever owns it there', () => {
  const texts = [
    ...FILES.map((file) => [file, withoutComments(file)] as const),
    ...['README.md', 'SECURITY.md', 'docs/assistants.md', 'docs/deployment.md'].map(
      (file) => [file, readFileSync(resolve(SRC, '..', file), 'utf8')] as const,
    ),
  ];
  const found = texts.filter(([, text]) => /\b(?:npx|bunx|npm exec|npm i|pnpm dlx)\b/u.test(text));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('no text that users read has a retired word', () => {
  expect(STRING_MODULES.length).toBeGreaterThan(10);
  const found = STRING_MODULES.flatMap((file) =>
    (withoutComments(file).match(STRINGS) ?? [])
      .filter((text) => /\s/u.test(text))
      .filter((text) => RETIRED_IN_STRINGS.test(text.replace(ALLOWED_STRINGS, '')))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
