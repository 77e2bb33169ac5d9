import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fitWindow } from '../../../src/ui/popup/fit-window.ts';

const { style } = document.documentElement;

afterEach(() => {
  style.width = '';
  style.height = '';
});

const size = () => {
  const { width, height } = document.documentElement.getBoundingClientRect();
  return [width, height];
};

test.each([
  ['as large as the page may be', 400, 560, [400, 560]],
  ['larger', 900, 700, [400, 560]],
  ['that of a page zoom of 200 %', 400, 300, [400, 300]],
  ['that of a page zoom of 300 %', 266, 200, [266, 200]],
])('the page fits a window %s', async (_what, width, height, fitted) => {
  await page.viewport(width, height);
  fitWindow();
  expect(size()).toEqual(fitted);
});

test('the window in which a popup begins does not count', async () => {
  await page.viewport(400, 60);
  fitWindow();
  expect([style.width, style.height]).toEqual(['', '']);
});
