import { TOOL_NAMES, TOOL_USES } from '../../domain/tool-use.ts';
import { OUTSIDE_WORDS, TOOL_TITLES, USE_WORDS } from '../outside/words.ts';
import { Choice } from './choice.tsx';
import { useOptions } from './options-context.ts';

/** Which tools there are, and where each may be used. */
export function ToolsCard() {
  const { outside } = useOptions();
  const stopped = outside.policy.value.disabledTools ?? [];
  const uses = outside.toolUses.value;
  return (
    <section class="card card-padded options-card" aria-labelledby="tools-title">
      <h2 class="card-title" id="tools-title">
        {OUTSIDE_WORDS.tools}
      </h2>
      <p class="muted">{OUTSIDE_WORDS.toolsText}</p>
      <div class="outside-choices">
        {TOOL_NAMES.map((tool) => {
          const isStopped = stopped.includes(tool);
          const title = TOOL_TITLES[tool];
          return (
            <Choice
              key={tool}
              text={isStopped ? `${title} · ${OUTSIDE_WORDS.toolsPolicy}` : title}
              label={title}
              value={isStopped ? 'nowhere' : (uses[tool] ?? 'everywhere')}
              choices={TOOL_USES}
              words={USE_WORDS}
              disabled={isStopped}
              choose={(use) => void outside.change({ kind: 'use', tool, use })}
            />
          );
        })}
      </div>
      <p>
        <a href="/workbench.html" target="_blank">
          {OUTSIDE_WORDS.tryTools}
        </a>
      </p>
    </section>
  );
}
