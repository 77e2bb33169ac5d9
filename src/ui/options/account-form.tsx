import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ACCOUNT_COLORS, type Account } from '../../domain/accounts.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

const MAX_NAME_LENGTH = 40;

interface AccountFormProps {
  readonly account: Account;
  readonly onDone: () => void;
}

/** The name and color of the current account. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const { extension, announcer } = useOptions();
  const [name, setName] = useState(account.name);
  const [color, setColor] = useState(account.color);
  const [problem, setProblem] = useState<WireError | null>(null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    try {
      await extension.send('accounts/describe', { name, color });
      onDone();
    } catch (thrown) {
      setProblem(toWireError(thrown));
    }
  };

  return (
    <form
      class="options-form options-describe"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <div class="field">
        <label class="field-label" for={`${id}-name`}>
          {OPTIONS_STRINGS.accountName}
        </label>
        <input
          id={`${id}-name`}
          ref={field}
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={MAX_NAME_LENGTH}
          value={name}
          placeholder={new URL(account.org.orgUrl).host}
          aria-describedby={`${id}-note`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p class="field-hint" id={`${id}-note`}>
          {OPTIONS_STRINGS.accountNameHint}
        </p>
      </div>
      <fieldset class="options-colors">
        <legend class="field-label">{OPTIONS_STRINGS.accountColor}</legend>
        {ACCOUNT_COLORS.map((each) => (
          <label key={each} class="options-color">
            <input
              type="radio"
              class="visually-hidden"
              name={`${id}-color`}
              value={each}
              checked={color === each}
              onChange={() => setColor(each)}
            />
            <span class={`account-mark account-${each}`} aria-hidden="true" />
            {OPTIONS_STRINGS.colors[each]}
          </label>
        ))}
      </fieldset>
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      <div class="options-actions">
        <Button small kind="primary" submit>
          {OPTIONS_STRINGS.saveDescription}
        </Button>
        <Button small kind="quiet" onClick={onDone}>
          {OPTIONS_STRINGS.cancel}
        </Button>
      </div>
    </form>
  );
}
