import { useEffect, useRef } from 'preact/hooks';
import type { OfferOption } from '../../assistant/offer-types.ts';
import type { Turn } from '../../assistant/transcript.ts';
import type { OfferBlock } from './chat-deps.ts';
import { useListFocus } from '../components/use-list-focus.ts';
import { COMPOSER_ID, usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

interface OfferCardProps {
  readonly block: OfferBlock;
  readonly turn: Turn;
}

/** "Did you mean": one button for each meaning, by click or by its number, and one for none of them. */
export function OfferCard({ block, turn }: OfferCardProps) {
  const { chat, focusComposer } = usePanel();
  const listFocus = useListFocus<HTMLElement>();
  const first = useRef<HTMLButtonElement>(null);
  const isWaiting = turn.blocks.at(-1) === block && chat.turns.value.at(-1)?.id === turn.id;

  useEffect(() => {
    if (isWaiting && mayTakeFocus()) first.current?.focus();
  }, []);

  const choose = (option: OfferOption | null) => {
    focusComposer();
    void chat.chooseOption(turn, block, option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const option = block.options[Number(event.key) - 1];
    if (option === undefined) {
      listFocus.onKeyDown(event);
      return;
    }
    event.preventDefault();
    choose(option);
  };
  return (
    <section
      {...listFocus}
      class="card offer"
      aria-live="off"
      aria-label={PANEL_STRINGS.offer}
      onKeyDown={onKeyDown}
    >
      <ol>
        {block.options.map((option, at) => (
          <li key={option.text}>
            <button
              type="button"
              class="offer-option"
              ref={at === 0 ? first : null}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => choose(option)}
            >
              <kbd aria-hidden="true">{at + 1}</kbd>
              <bdi>{option.text}</bdi>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="offer-option offer-none" onClick={() => choose(null)}>
        {PANEL_STRINGS.noneOfThese}
      </button>
    </section>
  );
}

/** Only from where nothing is being done: the page itself, or the empty field of questions. */
function mayTakeFocus(): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  return active instanceof HTMLTextAreaElement && active.id === COMPOSER_ID && active.value === '';
}
