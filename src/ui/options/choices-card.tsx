import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RememberedChoice } from '../../assistant/offer-types.ts';
import { withoutChoice } from '../../assistant/remembered/choices.ts';
import { REMEMBERED_CHOICES } from '../../storage/catalog.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { Button } from '../components/button.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** What the user chose on “Did you mean” cards, to be forgotten one by one or all at once; nothing where there is none. */
export function ChoicesCard() {
  const { extension, announcer } = useOptions();
  const [choices, setChoices] = useState<readonly RememberedChoice[]>([]);
  const item = useMemo(
    () => extension.storedItem(forAccount(REMEMBERED_CHOICES, extension.account)),
    [extension],
  );
  useEffect(() => {
    void item.read().then(setChoices);
    return item.watch(setChoices);
  }, [item]);

  const keep = async (rest: readonly RememberedChoice[], said: string) => {
    setChoices(rest);
    await item.write(rest);
    announcer.announce(said);
  };
  const forget = async (prompt: string) =>
    await keep(withoutChoice(await item.read(), prompt), OPTIONS_STRINGS.choiceForgotten);

  if (choices.length === 0) return null;
  return (
    <section class="card card-padded options-card" aria-labelledby="choices-title">
      <h2 class="card-title" id="choices-title">
        {OPTIONS_STRINGS.choices}
      </h2>
      <p class="muted">{OPTIONS_STRINGS.choicesText}</p>
      <ul class="options-choices">
        {choices.map(({ prompt, text }) => (
          <li key={prompt} class="options-line">
            <span>
              <bdi class="options-choice-prompt">{prompt}</bdi>
              <bdi class="muted">{text}</bdi>
            </span>
            <Button
              small
              aria-label={OPTIONS_STRINGS.forgetChoiceOf(prompt)}
              onClick={() => void forget(prompt)}
            >
              {OPTIONS_STRINGS.forgetChoice}
            </Button>
          </li>
        ))}
      </ul>
      <div class="options-actions">
        <Button
          small
          kind="danger"
          onClick={() => void keep([], OPTIONS_STRINGS.allChoicesForgotten)}
        >
          {OPTIONS_STRINGS.forgetAllChoices}
        </Button>
      </div>
    </section>
  );
}
