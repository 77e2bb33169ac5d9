import { expect, test } from 'vitest';
import { splitShortcut } from '../../../src/platform/shortcuts.ts';

test.each([
  ['Alt+Shift+K', ['Alt', 'Shift', 'K']],
  ['⌥⇧K', ['⌥', '⇧', 'K']],
  ['', []],
])('%s is split into the keys %j', (shortcut, keys) => {
  expect(splitShortcut(shortcut)).toEqual(keys);
});
