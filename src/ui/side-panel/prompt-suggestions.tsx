import { useListFocus } from '../components/use-list-focus.ts';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** Prompts to click instead of typing. */
export function PromptSuggestions({ prompts }: { readonly prompts: readonly string[] }) {
  const { chat, focusComposer } = usePanel();
  const listFocus = useListFocus<HTMLUListElement>();
  return (
    <ul {...listFocus} class="chips" aria-live="off" aria-label={PANEL_STRINGS.suggestions}>
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
