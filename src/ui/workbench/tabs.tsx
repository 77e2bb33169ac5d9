import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly content: ComponentChildren;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
}

/** Shows one of several panels (ARIA tabs pattern); the others keep their state. */
export function Tabs({ label, tabs }: TabsProps) {
  const [shown, setShown] = useState(0);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const show = (index: number) => {
    const next = (index + tabs.length) % tabs.length;
    setShown(next);
    buttons.current.get(next)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') show(shown + 1);
    else if (event.key === 'ArrowLeft') show(shown - 1);
    else if (event.key === 'Home') show(0);
    else if (event.key === 'End') show(tabs.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="bench-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title, count }, index) => (
          <button
            key={id}
            ref={(element) => {
              if (element !== null) buttons.current.set(index, element);
            }}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-controls={`panel-${id}`}
            aria-selected={index === shown}
            tabIndex={index === shown ? 0 : -1}
            onClick={() => setShown(index)}
          >
            {title}
            {count !== null && <span class="bench-count tabular">{count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }, index) => (
        <div
          key={id}
          class="bench-panel"
          role="tabpanel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={index !== shown}
        >
          {content}
        </div>
      ))}
    </>
  );
}
