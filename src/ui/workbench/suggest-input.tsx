import { useEffect, useRef, useState } from 'preact/hooks';
import { suggestionsIn, type CompletionRef } from './completion.ts';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_WORDS } from './words.ts';

interface SuggestInputProps {
  readonly attributes: {
    readonly id: string;
    readonly class: string;
    readonly 'aria-required': boolean;
    readonly 'aria-describedby'?: string;
  };
  readonly completion: CompletionRef;
  /** The argument that is completed. */
  readonly argument: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text that the server completes while it is typed (ARIA combobox pattern): arrows choose, Enter takes. */
export function SuggestInput(props: SuggestInputProps) {
  const { attributes, completion, argument, value, onChange } = props;
  const { log } = useWorkbench();
  const [found, setFound] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState(-1);
  const asking = useRef<AbortController | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => () => asking.current?.abort(), []);
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [found]);

  const close = () => {
    asking.current?.abort();
    setFound([]);
    setChosen(-1);
  };
  const type = (typed: string) => {
    close();
    onChange(typed);
    if (typed !== '') void complete(typed);
  };
  const complete = async (typed: string) => {
    const own = new AbortController();
    asking.current = own;
    const params = { ref: completion, argument: { name: argument, value: typed } };
    const { response } = await log.send('completion/complete', params, own.signal);
    if (!own.signal.aborted) setFound(suggestionsIn(response));
  };
  const take = (text: string) => {
    close();
    onChange(text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const taken = found[chosen];
    if (event.key === 'Enter' && taken === undefined) {
      close();
      return;
    }
    if (found.length === 0) return;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? found.length - 1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (taken !== undefined && event.key === 'Enter') take(taken);
    else return;
    event.preventDefault();
  };

  const { id } = attributes;
  const isOpen = found.length > 0;
  return (
    <div class="bench-suggest">
      <input
        {...attributes}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && (
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={WORKBENCH_WORDS.suggestions}>
          {found.map((text, index) => (
            <li
              key={text}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(text)}
            >
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
