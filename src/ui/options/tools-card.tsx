import { displayText } from '../../domain/display-text.ts';
import {
  isDisabledByPolicy,
  TOOL_AVAILABILITIES,
  unknownDisabledTools,
} from '../../outside/model/tool-availability.ts';
import { allToolWords } from '../../tools/texts/tool-words.ts';
import { OUTSIDE_STRINGS, TOOL_AVAILABILITY_LABELS } from '../outside/strings.ts';
import { DIAGNOSIS_STRINGS } from './diagnosis-strings.ts';
import { SelectField } from './select-field.tsx';
import { useOptions } from './options-context.ts';

const MAX_NAME_LENGTH = 60;

/** The tools, and where each may be used. */
export function ToolsCard() {
  const { outside } = useOptions();
  const unknown = unknownDisabledTools(outside.policy.value).map(
    (name) => displayText(name, MAX_NAME_LENGTH) || '“”',
  );
  const toolUses = outside.toolAvailabilities.value;
  return (
    <section class="card card-padded options-card" aria-labelledby="tools-title">
      <h2 class="card-title" id="tools-title">
        {OUTSIDE_STRINGS.tools}
      </h2>
      <p class="muted">{OUTSIDE_STRINGS.toolsText}</p>
      {unknown.length > 0 && <p>{DIAGNOSIS_STRINGS.policyUnknownTools(unknown.join(', '))}</p>}
      <div class="outside-choices">
        {allToolWords().map(({ name: tool, label }) => {
          const isDisabled = isDisabledByPolicy(tool, outside.policy.value);
          return (
            <SelectField
              key={tool}
              text={isDisabled ? `${label} · ${OUTSIDE_STRINGS.toolsPolicy}` : label}
              label={label}
              value={isDisabled ? 'nowhere' : (toolUses[tool] ?? 'everywhere')}
              options={TOOL_AVAILABILITIES}
              labels={TOOL_AVAILABILITY_LABELS}
              disabled={isDisabled}
              onSelect={(use) => void outside.change({ kind: 'use', tool, use })}
            />
          );
        })}
      </div>
      <p>
        <a href="/workbench.html" target="_blank">
          {OUTSIDE_STRINGS.tryTools}
        </a>
      </p>
    </section>
  );
}
