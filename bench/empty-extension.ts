import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The baseline: a worker that only answers, and a page that only says a word. */
const EMPTY_WORKER = `
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message?.echo === undefined) return undefined;
  reply(message);
  return true;
});
chrome.runtime.onConnectExternal.addListener((port) => port.onMessage.addListener(() => undefined));
chrome.omnibox.onInputChanged.addListener((text, suggest) => suggest([{ content: 'a', description: 'a' }]));
`;

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><p>Blank</p></html>';

/** The least that a page with a list can be: one line of script that reads storage and adds one element. */
const SCRIPTED_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>One line</title><body><script src="/one-line.js"></script></html>';
const ONE_LINE =
  "chrome.storage.local.get('x').then(() => { const p = document.createElement('p'); p.textContent = 'x'; document.body.append(p); });";

/** Writes the empty extension to a temporary folder; `key` gives it our id, so that both are driven alike. */
export async function writeEmptyExtension(key: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    key,
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
    omnibox: { keyword: 'okta' },
    externally_connectable: { ids: ['*'] },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), EMPTY_WORKER);
  await writeFile(join(folder, 'blank.html'), PAGE);
  await writeFile(join(folder, 'one-line.html'), SCRIPTED_PAGE);
  await writeFile(join(folder, 'one-line.js'), ONE_LINE);
  return folder;
}
