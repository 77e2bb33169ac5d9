import { ListedItemHeader } from './listed-item-header.tsx';
import { Runner } from './runner.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

/** The server's prompts. */
export function PromptsPanel() {
  const { catalog } = useWorkbench();
  const prompts = catalog.prompts.value;
  if (prompts === null) return <p class="muted">{WORKBENCH_STRINGS.loading}</p>;
  if (prompts.length === 0) return <p>{WORKBENCH_STRINGS.noPrompts}</p>;
  return (
    <ul class="card bench-rows">
      {prompts.map(({ name, title, description, icon, fields }) => (
        <li key={name} class={fields.length === 0 ? 'bench-brief' : undefined}>
          <ListedItemHeader title={title} icon={icon} name={name} description={description} />
          <Runner
            id={`prompt-${name}`}
            title={title}
            verb={WORKBENCH_STRINGS.get}
            method="prompts/get"
            fields={fields}
            toParams={(given) => ({ name, arguments: given })}
            completionRefOf={() => ({ type: 'ref/prompt', name })}
          />
        </li>
      ))}
    </ul>
  );
}
