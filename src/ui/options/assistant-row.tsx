import { displayLocale } from '../../domain/localized.ts';
import { accountOf, shownAccountId } from '../../domain/accounts.ts';
import { extensionIdOf } from '../../domain/extension-id.ts';
import { assistantTitle } from '../../outside/model/assistant-names.ts';
import { isAllowedByPolicy } from '../../outside/model/extension-access.ts';
import {
  TOOL_PERMISSIONS,
  toolPermissionOf,
  type OutsideAssistant,
} from '../../outside/model/outside-assistant.ts';
import { allToolWords } from '../../tools/texts/tool-words.ts';
import { accountTitle } from '../components/account-avatar.tsx';
import { Button } from '../components/button.tsx';
import { formatTimestamp } from '../components/format-time.ts';
import { PERMISSION_LABELS, OUTSIDE_STRINGS } from '../outside/strings.ts';
import { AssistantName } from './assistant-name.tsx';
import { SelectField } from './select-field.tsx';
import { useOptions } from './options-context.ts';

/** One assistant or extension: its name and identity, its tool permissions, and a button to revoke them. */
export function AssistantRow({ assistant }: { readonly assistant: OutsideAssistant }) {
  const { outside } = useOptions();
  const { key, code, standing, seenAt } = assistant;
  const title = assistantTitle(assistant);
  const accounts = outside.accounts.value;
  const account = shownAccountId(accounts);
  const shownAccount = accountOf(accounts, account);
  const isAllowed = standing === 'allowed';
  const isManaged = isAllowedByPolicy(key, outside.policy.value);
  const extensionId = extensionIdOf(key);
  const lastSeenText =
    seenAt === 0
      ? OUTSIDE_STRINGS.neverSeen
      : OUTSIDE_STRINGS.lastSeen(
          formatTimestamp(seenAt, Date.now(), displayLocale(navigator.languages)),
        );
  return (
    <li>
      <div class="outside-head">
        <div>
          <AssistantName assistant={assistant} />
          {!isAllowed && <span class="outside-doubt"> · {OUTSIDE_STRINGS.notAllowed}</span>}
          <br />
          <span class="muted">
            {extensionId === null
              ? OUTSIDE_STRINGS.code(code)
              : OUTSIDE_STRINGS.extension(extensionId)}{' '}
            · {lastSeenText}
            {isManaged && isAllowed && ` · ${OUTSIDE_STRINGS.setByOrganization}`}
          </span>
        </div>
        <div class="options-actions">
          <Button
            small
            kind={isAllowed ? 'danger' : 'plain'}
            onClick={() => void outside.change({ kind: 'pair', assistant: key, allow: !isAllowed })}
          >
            {isAllowed ? OUTSIDE_STRINGS.revoke : OUTSIDE_STRINGS.allowAgain}
          </Button>
          {!isAllowed && !isManaged && (
            <Button
              small
              kind="danger"
              onClick={() => void outside.change({ kind: 'forget', assistant: key })}
            >
              {OUTSIDE_STRINGS.remove}
            </Button>
          )}
        </div>
      </div>
      {isAllowed && accounts.list.length > 1 && shownAccount !== null && (
        <p class="muted">
          {OUTSIDE_STRINGS.permissionsOf} <bdi>{accountTitle(shownAccount)}</bdi>
        </p>
      )}
      {isAllowed && (
        <div class="outside-choices">
          {allToolWords().map(({ name: tool, label }) => (
            <SelectField
              key={tool}
              text={label}
              label={OUTSIDE_STRINGS.mayUse(label, title)}
              value={toolPermissionOf(assistant, tool, account)}
              options={TOOL_PERMISSIONS}
              labels={PERMISSION_LABELS}
              onSelect={(permission) =>
                void outside.change({
                  kind: 'set-permission',
                  assistant: key,
                  tool,
                  permission,
                  account,
                })
              }
            />
          ))}
        </div>
      )}
    </li>
  );
}
