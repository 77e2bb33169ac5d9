import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { MOST_CHARACTERS } from './chat-model.ts';
import { COMPOSER_ID, usePanel } from './panel-context.ts';
import { PANEL_WORDS } from './words.ts';

const COUNTED_FROM = MOST_CHARACTERS - 200;

/** Where questions are typed: Enter sends, Shift+Enter breaks the line, the up arrow brings back the last one. */
export function Composer() {
  const { chat, locale } = usePanel();
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = draft.length > MOST_CHARACTERS;
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
    // An input method uses Enter and the arrows for itself.
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
  const most = number.format(MOST_CHARACTERS);
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
            placeholder={PANEL_WORDS.ask}
            aria-label={PANEL_WORDS.ask}
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
            aria-label={PANEL_WORDS.stop}
            title={PANEL_WORDS.stop}
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
            aria-label={PANEL_WORDS.send}
            title={PANEL_WORDS.send}
            disabled={isTooLong || draft.trim() === ''}
          >
            <Icon name="send" size={18} />
          </button>
        )}
      </div>
      <p id="composer-count" class={isTooLong ? 'composer-count field-error' : 'composer-count'}>
        {isTooLong
          ? PANEL_WORDS.tooLong(used, most)
          : draft.length > COUNTED_FROM && PANEL_WORDS.characters(used, most)}
      </p>
    </form>
  );
}
