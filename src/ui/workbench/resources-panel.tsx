import { Button } from '../components/button.tsx';
import { expandTemplate, type ListedTemplate } from './server-catalog.ts';
import { ListedItemHeader } from './listed-item-header.tsx';
import { Runner } from './runner.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

/** The server's resources and templates. */
export function ResourcesPanel() {
  const { catalog } = useWorkbench();
  const resources = catalog.resources.value;
  const templates = catalog.templates.value;
  if (resources === null) return <p class="muted">{WORKBENCH_STRINGS.loading}</p>;
  return (
    <>
      {templates.map((template) => (
        <TemplateCard key={template.uriTemplate} template={template} />
      ))}
      {resources.length === 0 ? (
        <p>{WORKBENCH_STRINGS.noResources}</p>
      ) : (
        <ul class="card bench-rows">
          {resources.map(({ uri, title, icon, description }) => (
            <li key={uri} class="bench-brief">
              <ListedItemHeader title={title} icon={icon} name={uri} description={description} />
              <Runner
                id={`resource-${uri}`}
                title={title}
                verb={WORKBENCH_STRINGS.read}
                method="resources/read"
                fields={[]}
                toParams={() => ({ uri })}
              />
            </li>
          ))}
        </ul>
      )}
      {catalog.hasMore.value && (
        <div class="bench-actions">
          <Button small onClick={() => void catalog.loadMore()}>
            {WORKBENCH_STRINGS.showMore}
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
      <ListedItemHeader title={title} icon={icon} name={uriTemplate} description={description} />
      <Runner
        id={`template-${name}`}
        title={title}
        verb={WORKBENCH_STRINGS.read}
        method="resources/read"
        fields={fields}
        toParams={(values) => ({ uri: expandTemplate(uriTemplate, values) })}
        completionRefOf={() => ({ type: 'ref/resource', uri: uriTemplate })}
      />
    </article>
  );
}
