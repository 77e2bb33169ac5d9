import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Menu } from '../../../src/ui/components/menu.tsx';

const root = document.createElement('div');
const selected: string[] = [];

beforeEach(() => {
  selected.length = 0;
  document.body.append(root);
  const item = (label: string) =>
    ({ icon: 'check', label, onSelect: () => selected.push(label) }) as const;
  render(<Menu label="Menu" groups={[[item('One'), item('Two')], [item('Three')]]} />, root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const trigger = () => page.getByRole('button', { name: 'Menu' });
const item = (name: string) => page.getByRole('menuitem', { name });

test('the arrow keys move through the items and wrap around', async () => {
  await trigger().click();
  await expect.element(item('One')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(item('Three')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('One')).toHaveFocus();
  await userEvent.keyboard('{End}{ArrowUp}{Enter}');
  expect(selected).toEqual(['Two']);
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('Escape closes the menu and returns the focus', async () => {
  await trigger().click();
  await expect.element(item('One')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(trigger()).toHaveFocus();
});

test('a click elsewhere closes the menu', async () => {
  await trigger().click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});
