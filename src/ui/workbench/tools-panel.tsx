import { TOOL_TEXTS } from '../../tools/texts/tool-texts.ts';
import { CopyButton } from '../components/copy-button.tsx';
import type { ListedTool } from './server-catalog.ts';
import { completionRefForTool } from './completion.ts';
import { ListedItemHeader } from './listed-item-header.tsx';
import { formFields } from './form-fields.ts';
import { jsonText } from './json-text.ts';
import { Runner } from './runner.tsx';
import { SchemaView } from './schema-view.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

/** The server's tools, with their schemas and a form to run them. */
export function ToolsPanel() {
  const { catalog, extension, announcer } = useWorkbench();
  const tools = catalog.tools.value;
  if (tools === null) return <p class="muted">{WORKBENCH_STRINGS.loading}</p>;
  return (
    <>
      {tools.length === 0 ? (
        <p>{WORKBENCH_STRINGS.noTools}</p>
      ) : (
        <div class="bench-line bench-line-long">
          <p class="muted">{WORKBENCH_STRINGS.toolsText}</p>
          <CopyButton
            label={WORKBENCH_STRINGS.copyTools}
            text={jsonText(tools.map(({ raw }) => raw))}
            copyText={extension.copyText}
            announcer={announcer}
          />
        </div>
      )}
      <DisabledTools tools={tools} />
      {tools.map((tool) => (
        <ToolCard key={tool.name} tool={tool} />
      ))}
    </>
  );
}

/** The tools that are turned off, so that the server does not list them. */
function DisabledTools({ tools }: { readonly tools: readonly ListedTool[] }) {
  const missing = TOOL_TEXTS.filter(({ name }) => tools.every((tool) => tool.name !== name));
  if (missing.length === 0) return null;
  return (
    <p class="muted">{WORKBENCH_STRINGS.turnedOff(missing.map(({ label }) => label).join(', '))}</p>
  );
}

function ToolCard({ tool }: { readonly tool: ListedTool }) {
  const { catalog } = useWorkbench();
  const { name, title, description, icon, annotations, input, output } = tool;
  const id = `tool-${name}`;
  return (
    <article class="card card-padded bench-card" aria-labelledby={id}>
      <ListedItemHeader
        title={title}
        icon={icon}
        name={name}
        description={description}
        titleId={id}
      />
      <ul class="bench-chips">
        {annotations.map(([hint, value]) => (
          <li key={hint}>
            {hint}: {String(value)}
          </li>
        ))}
      </ul>
      <div>
        <SchemaView name={WORKBENCH_STRINGS.inputSchema} schema={input} />
        <SchemaView name={WORKBENCH_STRINGS.outputSchema} schema={output} />
      </div>
      <Runner
        id={id}
        title={title}
        verb={WORKBENCH_STRINGS.run}
        method="tools/call"
        fields={formFields(input)}
        toParams={(given) => ({ name, arguments: given })}
        completionRefOf={(argument) => completionRefForTool(argument, catalog.prompts.value ?? [])}
      />
    </article>
  );
}
