import { beforeEach, expect, test, vi } from 'vitest';
import { readBrowserTexts } from '../../../src/platform/browser-texts.ts';

const stub = vi.hoisted(() => {
  const fetched: string[] = [];
  const state = { managed: {}, appearance: {}, fetched, isFileThere: true };
  vi.stubGlobal('chrome', {
    runtime: { id: 'x' },
    storage: {
      managed: { get: async () => state.managed },
      local: { get: async () => state.appearance },
    },
    i18n: { getMessage: (name: string) => `the browser’s ${name}` },
  });
  vi.stubGlobal('fetch', async (file: string) => {
    state.fetched.push(file);
    if (!state.isFileThere) throw new TypeError('Failed to fetch');
    return Response.json({ open: { message: `${file} {app}` } });
  });
  return state;
});

beforeEach(() => {
  Object.assign(stub, { managed: {}, appearance: {}, fetched: [], isFileThere: true });
});

const chosen = (language: string) => ({
  appearance: { version: 1, value: { language, theme: 'system' } },
});

test('the browser’s own language costs no file', async () => {
  const text = await readBrowserTexts();
  expect(text('open')).toBe('the browser’s open');
  expect(stub.fetched).toEqual([]);
});

test('the language that the user chose comes before the browser’s', async () => {
  stub.appearance = chosen('pt-BR');
  const text = await readBrowserTexts();
  expect(text('open')).toBe('/_locales/pt_BR/messages.json {app}');
});

test('the language that policy names comes before the one that the user chose', async () => {
  Object.assign(stub, { managed: { language: 'de' }, appearance: chosen('en') });
  const text = await readBrowserTexts();
  expect(text('open')).toContain('/de/');
});

test('texts that cannot be read are the browser’s', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(stub, { appearance: chosen('fr'), isFileThere: false });
  const text = await readBrowserTexts();
  expect(text('open')).toBe('the browser’s open');
});
