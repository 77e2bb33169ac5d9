import { EntryHead } from './entry-head.tsx';
import { Runner } from './runner.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_WORDS } from './words.ts';

/** Every prompt that is offered, to be looked at. */
export function PromptsPanel() {
  const { catalogue } = useWorkbench();
  const prompts = catalogue.prompts.value;
  if (prompts === null) return <p class="muted">{WORKBENCH_WORDS.loading}</p>;
  if (prompts.length === 0) return <p>{WORKBENCH_WORDS.noPrompts}</p>;
  return (
    <ul class="card bench-rows">
      {prompts.map(({ name, title, description, icon, fields }) => (
        <li key={name} class={fields.length === 0 ? 'bench-brief' : undefined}>
          <EntryHead title={title} icon={icon} name={name} description={description} />
          <Runner
            id={`prompt-${name}`}
            title={title}
            verb={WORKBENCH_WORDS.get}
            method="prompts/get"
            fields={fields}
            paramsOf={(given) => ({ name, arguments: given })}
            refOf={() => ({ type: 'ref/prompt', name })}
          />
        </li>
      ))}
    </ul>
  );
}
