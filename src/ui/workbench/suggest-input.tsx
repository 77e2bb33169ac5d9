import { useEffect, useRef, useState } from 'preact/hooks';
import { readSuggestions, type CompletionRef } from './completion.ts';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

interface SuggestInputProps {
  readonly attributes: {
    readonly id: string;
    readonly class: string;
    readonly 'aria-required': boolean;
    readonly 'aria-describedby'?: string;
  };
  readonly completion: CompletionRef;
  /** The argument to complete. */
  readonly argument: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text field with the server's completions (ARIA combobox pattern): arrows select, Enter accepts. */
export function SuggestInput(props: SuggestInputProps) {
  const { attributes, completion, argument, value, onChange } = props;
  const { log } = useWorkbench();
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);
  const [activeIndex, setActiveIndex] = useState(-1);
  const pendingRequest = useRef<AbortController | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => () => pendingRequest.current?.abort(), []);
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [suggestions]);

  const close = () => {
    pendingRequest.current?.abort();
    setSuggestions([]);
    setActiveIndex(-1);
  };
  const handleInput = (typed: string) => {
    close();
    onChange(typed);
    if (typed !== '') void complete(typed);
  };
  const complete = async (typed: string) => {
    const controller = new AbortController();
    pendingRequest.current = controller;
    const params = { ref: completion, argument: { name: argument, value: typed } };
    const { response } = await log.send('completion/complete', params, controller.signal);
    if (!controller.signal.aborted) setSuggestions(readSuggestions(response));
  };
  const accept = (text: string) => {
    close();
    onChange(text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const activeSuggestion = suggestions[activeIndex];
    if (event.key === 'Enter' && activeSuggestion === undefined) {
      close();
      return;
    }
    if (suggestions.length === 0) return;
    if (event.key === 'ArrowDown') setActiveIndex((activeIndex + 1) % suggestions.length);
    else if (event.key === 'ArrowUp')
      setActiveIndex(activeIndex <= 0 ? suggestions.length - 1 : activeIndex - 1);
    else if (event.key === 'Escape') close();
    else if (activeSuggestion !== undefined && event.key === 'Enter') accept(activeSuggestion);
    else return;
    event.preventDefault();
  };

  const { id } = attributes;
  const isOpen = suggestions.length > 0;
  return (
    <div class="bench-suggest">
      <input
        {...attributes}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${activeIndex}`}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => handleInput(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && (
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={WORKBENCH_STRINGS.suggestions}>
          {suggestions.map((text, index) => (
            <li
              key={text}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === activeIndex}
              // Keeps the focus in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(text)}
            >
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
