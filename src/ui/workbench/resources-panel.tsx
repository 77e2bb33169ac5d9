import { Button } from '../components/button.tsx';
import { expandTemplate, type ListedTemplate } from './catalogue.ts';
import { EntryHead } from './entry-head.tsx';
import { Runner } from './runner.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_WORDS } from './words.ts';

/** Every resource and template that is offered, to be read. */
export function ResourcesPanel() {
  const { catalogue } = useWorkbench();
  const resources = catalogue.resources.value;
  const templates = catalogue.templates.value;
  if (resources === null) return <p class="muted">{WORKBENCH_WORDS.loading}</p>;
  return (
    <>
      {templates.map((template) => (
        <TemplateCard key={template.uriTemplate} template={template} />
      ))}
      {resources.length === 0 ? (
        <p>{WORKBENCH_WORDS.noResources}</p>
      ) : (
        <ul class="card bench-rows">
          {resources.map(({ uri, title, icon, description }) => (
            <li key={uri} class="bench-brief">
              <EntryHead title={title} icon={icon} name={uri} description={description} />
              <Runner
                id={`resource-${uri}`}
                title={title}
                verb={WORKBENCH_WORDS.read}
                method="resources/read"
                fields={[]}
                paramsOf={() => ({ uri })}
              />
            </li>
          ))}
        </ul>
      )}
      {catalogue.hasMore.value && (
        <div class="bench-actions">
          <Button small onClick={() => void catalogue.loadMore()}>
            {WORKBENCH_WORDS.showMore}
          </Button>
        </div>
      )}
    </>
  );
}

function TemplateCard({ template }: { readonly template: ListedTemplate }) {
  const { name, title, description, icon, uriTemplate, fields } = template;
  return (
    <article class="card card-padded bench-card">
      <EntryHead title={title} icon={icon} name={uriTemplate} description={description} />
      <Runner
        id={`template-${name}`}
        title={title}
        verb={WORKBENCH_WORDS.read}
        method="resources/read"
        fields={fields}
        paramsOf={(values) => ({ uri: expandTemplate(uriTemplate, values) })}
        refOf={() => ({ type: 'ref/resource', uri: uriTemplate })}
      />
    </article>
  );
}
