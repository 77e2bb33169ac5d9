import { toWireError } from '../../domain/errors.ts';
import type { PopupDeps } from './popup-context.ts';

/** Opens the side panel, with a question unless `prompt` is null; must be called in the click's own task. */
export async function openPanel(
  { extension, list }: PopupDeps,
  prompt: string | null,
): Promise<void> {
  // Before any await: the browser opens the panel only within the click's own task.
  const opened = extension.openSidePanel();
  try {
    const { account, promptHandoff: panelPrompt } = extension;
    if (prompt !== null) await panelPrompt.write({ id: crypto.randomUUID(), account, prompt });
    await opened;
    extension.close();
  } catch (thrown) {
    list.problem.value = toWireError(thrown);
  }
}
