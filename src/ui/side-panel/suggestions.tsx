import { usePanel } from './panel-context.ts';
import { PANEL_WORDS } from './words.ts';

/** Prompts that would work, to click instead of typing. */
export function Suggestions({ prompts }: { readonly prompts: readonly string[] }) {
  const { chat, focusComposer } = usePanel();
  return (
    <ul class="chips" aria-live="off" aria-label={PANEL_WORDS.suggestions}>
      {prompts.map((prompt) => (
        <li key={prompt}>
          <button
            type="button"
            class="chip"
            onClick={() => {
              void chat.ask(prompt);
              focusComposer();
            }}
          >
            <bdi>{prompt}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
