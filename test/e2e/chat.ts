import type { Page } from '@playwright/test';

/** Asks in the side panel and returns what the answer says, once it is complete. */
export async function ask(panel: Page, prompt: string): Promise<string> {
  const log = panel.getByRole('log');
  const before = await log.locator('[data-turn]').count();
  await panel.getByRole('textbox').fill(prompt);
  await panel.keyboard.press('Enter');
  const turn = log.locator('[data-turn]').nth(before);
  await turn.and(panel.locator('[data-status]:not([data-status=running])')).waitFor();
  return await turn.locator('[data-answer]').innerText();
}
