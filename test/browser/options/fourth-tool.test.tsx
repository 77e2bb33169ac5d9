import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fakeExtension } from '../../fakes/extension.ts';
import { COUNT_TOOL } from '../../fakes/fourth-tool.ts';
import { article, openWorkbench } from '../workbench/open-workbench.tsx';
import { openOptions } from './open-options.tsx';
import type * as Texts from '../../../src/tools/texts/tool-texts.ts';
import type * as Tools from '../../../src/tools/index.ts';

vi.mock('../../../src/tools/texts/tool-texts.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Texts>();
  const fourth = await import('../../fakes/fourth-tool.ts');
  return { ...original, TOOL_TEXTS: [...original.TOOL_TEXTS, fourth.COUNT_TOOL] };
});
vi.mock('../../../src/tools/index.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Tools>();
  const fourth = await import('../../fakes/fourth-tool.ts');
  return { ...original, TOOLS: [...original.TOOLS, fourth.countAssignedApplications] };
});

const { label, name, request } = COUNT_TOOL;

test('a fourth tool appears in settings, in the permissions of an assistant, in requests and in the activity', async () => {
  const extension = fakeExtension();
  const asked = { account: '1', name: 'Cursor', tool: name, detail: 'Z' };
  await extension.outsideAccess.write({ on: true, extensions: false, paused: false, profile: 'f' });
  await extension.outside.assistants.write([
    {
      key: 'k',
      code: 'ABCD-1234',
      installation: 'cursor',
      name: 'Cursor',
      label: '',
      standing: 'allowed',
      grants: {},
      seenAt: 0,
    },
  ]);
  await extension.outside.questions.write([
    { ...asked, id: 'q', assistant: 'k', claim: '', askedAt: 0 },
  ]);
  await extension.outside.events.write([{ ...asked, at: 0, count: 1, allowed: true }]);
  openOptions(extension);
  await expect.element(page.getByRole('alert')).toMatchTextContent(new RegExp(request, 'u'));
  await expect.element(page.getByLabelText(label, { exact: true })).toHaveValue('everywhere');
  await expect.element(page.getByLabelText(`${label}, for Cursor`)).toHaveValue('ask');
  await page.getByText('Activity (1)').click();
  await expect
    .element(page.getByRole('list', { name: 'Activity' }).getByRole('listitem'))
    .toMatchTextContent(new RegExp(request, 'u'));
});

test('a fourth tool appears in the workbench', async () => {
  openWorkbench();
  const card = article('Count assigned applications');
  await expect.element(card.getByText(name)).toBeVisible();
  await expect.element(card.getByLabelText('prefix')).toBeVisible();
});
