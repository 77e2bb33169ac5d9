import { extensionIdOf, isSetByPolicy } from '../../domain/extension-door.ts';
import { GRANTS, grantOf, type OutsideAssistant } from '../../domain/outside.ts';
import { TOOL_NAMES } from '../../domain/tool-use.ts';
import { Button } from '../components/button.tsx';
import { GRANT_WORDS, momentText, OUTSIDE_WORDS, TOOL_TITLES } from '../outside/words.ts';
import { Choice } from './choice.tsx';
import { useOptions } from './options-context.ts';

/** One assistant or extension: its name and what it is known by, what it may use, and the way to take that back. */
export function AssistantRow({ assistant }: { readonly assistant: OutsideAssistant }) {
  const { outside } = useOptions();
  const { key, name, code, standing, seenAt } = assistant;
  const isAllowed = standing === 'allowed';
  const isSet = isSetByPolicy(key, outside.policy.value);
  const extension = extensionIdOf(key);
  const seen =
    seenAt === 0
      ? OUTSIDE_WORDS.neverSeen
      : OUTSIDE_WORDS.seen(momentText(seenAt, Date.now(), navigator.language));
  return (
    <li>
      <div class="outside-head">
        <div>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {!isAllowed && <span class="outside-doubt"> · {OUTSIDE_WORDS.refused}</span>}
          <br />
          <span class="muted">
            {extension === null ? OUTSIDE_WORDS.code(code) : OUTSIDE_WORDS.extension(extension)} ·{' '}
            {seen}
            {isSet && isAllowed && ` · ${OUTSIDE_WORDS.setByOrganization}`}
          </span>
        </div>
        <div class="options-actions">
          <Button
            small
            onClick={() => void outside.change({ kind: 'pair', assistant: key, allow: !isAllowed })}
          >
            {isAllowed ? OUTSIDE_WORDS.revoke : OUTSIDE_WORDS.allowAgain}
          </Button>
          {!isAllowed && !isSet && (
            <Button
              small
              kind="quiet"
              onClick={() => void outside.change({ kind: 'forget', assistant: key })}
            >
              {OUTSIDE_WORDS.remove}
            </Button>
          )}
        </div>
      </div>
      {isAllowed && (
        <div class="outside-choices">
          {TOOL_NAMES.map((tool) => (
            <Choice
              key={tool}
              text={TOOL_TITLES[tool]}
              label={OUTSIDE_WORDS.mayUse(TOOL_TITLES[tool], name)}
              value={grantOf(assistant, tool)}
              choices={GRANTS}
              words={GRANT_WORDS}
              choose={(grant) =>
                void outside.change({ kind: 'grant', assistant: key, tool, grant })
              }
            />
          ))}
        </div>
      )}
    </li>
  );
}
