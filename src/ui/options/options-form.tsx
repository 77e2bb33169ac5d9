import type { ComponentChildren } from 'preact';

interface OptionsFormProps {
  /** Whether what was entered is being checked. */
  readonly isBusy?: boolean;
  readonly submit: () => Promise<void>;
  readonly children: ComponentChildren;
}

/** A form that the page checks itself, in its own words, and that loads no other page. */
export function OptionsForm({ isBusy = false, submit, children }: OptionsFormProps) {
  return (
    <form
      class="options-form"
      noValidate
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
    </form>
  );
}
