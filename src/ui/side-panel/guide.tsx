import { useId } from 'preact/hooks';
import type { GuideGroup } from '../../assistant/guide/guide.ts';
import { GUIDE_TEXTS } from '../../assistant/guide/guide-texts.ts';
import { Icon } from '../components/icon.tsx';
import { useListFocus } from '../components/use-list-focus.ts';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

interface GuideProps {
  readonly groups: readonly GuideGroup[];
  /** Called when a prompt was chosen. */
  readonly onAsk?: () => void;
}

/** What can be asked, in groups of prompts to click; one tab stop. */
export function Guide({ groups, onAsk }: GuideProps) {
  const { chat, focusComposer } = usePanel();
  const listFocus = useListFocus<HTMLElement>();
  const id = useId();
  const ask = (prompt: string) => {
    onAsk?.();
    void chat.ask(prompt);
    focusComposer();
  };
  return (
    <section {...listFocus} class="card guide" aria-live="off" aria-label={PANEL_STRINGS.whatToAsk}>
      <p class="guide-intro muted">{GUIDE_TEXTS.intro}</p>
      {groups.map(({ title, prompts }, at) => (
        <div key={title} class="guide-group">
          <h3 id={`${id}-${at}`}>{title}</h3>
          <ul aria-labelledby={`${id}-${at}`}>
            {prompts.map((prompt) => (
              <li key={prompt}>
                <button type="button" class="guide-prompt" onClick={() => ask(prompt)}>
                  <bdi>{prompt}</bdi>
                  <Icon name="ask" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
