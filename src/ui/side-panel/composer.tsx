import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { MAX_PROMPT_LENGTH } from './chat-model.ts';
import { COMPOSER_ID, usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

const COUNT_SHOWN_FROM = MAX_PROMPT_LENGTH - 200;

/** The text field for questions: Enter sends, Shift+Enter adds a line, the up arrow recalls the last question. */
export function Composer() {
  const { chat, locale } = usePanel();
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = draft.length > MAX_PROMPT_LENGTH;
  const isRunning = chat.running.value;

  useEffect(() => {
    const takeFocus = () => {
      if (document.activeElement === document.body) field.current?.focus();
    };
    takeFocus();
    window.addEventListener('focus', takeFocus);
    return () => window.removeEventListener('focus', takeFocus);
  }, []);

  const send = () => {
    if (isRunning || isTooLong || draft.trim() === '') return;
    void chat.ask(draft);
    setDraft('');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // An input method needs Enter and the arrow keys.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && draft === '') {
      const last = chat.turns.value.at(-1)?.prompt;
      if (last === undefined) return;
      event.preventDefault();
      setDraft(last);
    }
  };

  const number = new Intl.NumberFormat(locale);
  const used = number.format(draft.length);
  const limit = number.format(MAX_PROMPT_LENGTH);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="composer-box">
        <div class="composer-grow" data-text={draft}>
          <textarea
            id={COMPOSER_ID}
            ref={field}
            rows={1}
            dir="auto"
            value={draft}
            placeholder={PANEL_STRINGS.ask}
            aria-label={PANEL_STRINGS.ask}
            aria-invalid={isTooLong}
            aria-describedby="composer-count"
            autocomplete="off"
            enterkeyhint="send"
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {isRunning ? (
          <button
            type="button"
            class="composer-button"
            aria-label={PANEL_STRINGS.stop}
            title={PANEL_STRINGS.stop}
            onClick={() => {
              chat.stop();
              field.current?.focus();
            }}
          >
            <Icon name="stop" size={18} />
          </button>
        ) : (
          <button
            type="submit"
            class="composer-button composer-send"
            aria-label={PANEL_STRINGS.send}
            title={PANEL_STRINGS.send}
            disabled={isTooLong || draft.trim() === ''}
          >
            <Icon name="send" size={18} />
          </button>
        )}
      </div>
      <p id="composer-count" class={isTooLong ? 'composer-count field-error' : 'composer-count'}>
        {isTooLong
          ? PANEL_STRINGS.tooLong(used, limit)
          : draft.length > COUNT_SHOWN_FROM && PANEL_STRINGS.characters(used, limit)}
      </p>
    </form>
  );
}
