import { TOOL_NAMES } from '../../domain/tool-use.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { TOOL_TITLES } from '../outside/words.ts';
import type { ListedTool } from './catalogue.ts';
import { refForTool } from './completion.ts';
import { EntryHead } from './entry-head.tsx';
import { formFields } from './form-fields.ts';
import { jsonText } from './json-text.ts';
import { Runner } from './runner.tsx';
import { SchemaView } from './schema-view.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_WORDS } from './words.ts';

/** Every tool that is offered, to be read and run. */
export function ToolsPanel() {
  const { catalogue, extension, announcer } = useWorkbench();
  const tools = catalogue.tools.value;
  if (tools === null) return <p class="muted">{WORKBENCH_WORDS.loading}</p>;
  return (
    <>
      {tools.length === 0 ? (
        <p>{WORKBENCH_WORDS.noTools}</p>
      ) : (
        <div class="bench-line bench-line-long">
          <p class="muted">{WORKBENCH_WORDS.toolsText}</p>
          <CopyButton
            label={WORKBENCH_WORDS.copyTools}
            text={jsonText(tools.map(({ raw }) => raw))}
            copyText={extension.copyText}
            announcer={announcer}
          />
        </div>
      )}
      <Stopped tools={tools} />
      {tools.map((tool) => (
        <ToolCard key={tool.name} tool={tool} />
      ))}
    </>
  );
}

/** Which of the product's tools the server does not list. */
function Stopped({ tools }: { readonly tools: readonly ListedTool[] }) {
  const missing = TOOL_NAMES.filter((name) => tools.every((tool) => tool.name !== name));
  if (missing.length === 0) return null;
  return (
    <p class="muted">
      {WORKBENCH_WORDS.stopped(missing.map((name) => TOOL_TITLES[name]).join(', '))}
    </p>
  );
}

function ToolCard({ tool }: { readonly tool: ListedTool }) {
  const { catalogue } = useWorkbench();
  const { name, title, description, icon, annotations, input, output } = tool;
  const id = `tool-${name}`;
  return (
    <article class="card card-padded bench-card" aria-labelledby={id}>
      <EntryHead title={title} icon={icon} name={name} description={description} titleId={id} />
      <ul class="bench-chips">
        {annotations.map(([hint, value]) => (
          <li key={hint}>
            {hint}: {String(value)}
          </li>
        ))}
      </ul>
      <div>
        <SchemaView name={WORKBENCH_WORDS.inputSchema} schema={input} />
        <SchemaView name={WORKBENCH_WORDS.outputSchema} schema={output} />
      </div>
      <Runner
        id={id}
        title={title}
        verb={WORKBENCH_WORDS.run}
        method="tools/call"
        fields={formFields(input)}
        paramsOf={(given) => ({ name, arguments: given })}
        refOf={(argument) => refForTool(argument, catalogue.prompts.value ?? [])}
      />
    </article>
  );
}
