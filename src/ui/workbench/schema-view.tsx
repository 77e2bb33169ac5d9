import { Icon } from '../components/icon.tsx';
import { JsonView } from './json-view.tsx';
import { schemaRows } from './schema-rows.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

interface SchemaViewProps {
  readonly name: string;
  readonly schema: unknown;
}

/** A schema as a table of its fields and as JSON; collapsed at first. */
export function SchemaView({ name, schema }: SchemaViewProps) {
  const rows = schemaRows(schema);
  return (
    <details class="bench-details">
      <DetailsSummary text={name} />
      {rows.length === 0 ? (
        <p class="muted">{WORKBENCH_STRINGS.noFields}</p>
      ) : (
        <table class="bench-table">
          <caption class="visually-hidden">{name}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{WORKBENCH_STRINGS.field}</th>
              <th scope="col">{WORKBENCH_STRINGS.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, type, required, description }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>
                  <span class="bench-type">{type}</span>
                  {required && <span class="bench-required">{WORKBENCH_STRINGS.required}</span>}
                  {description !== null && <p>{description}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <details class="bench-details">
        <DetailsSummary text={WORKBENCH_STRINGS.raw} />
        <JsonView name={name} value={schema} />
      </details>
    </details>
  );
}

/** The summary of a collapsible section. */
export function DetailsSummary({ text }: { readonly text: string }) {
  return (
    <summary>
      {text}
      <Icon name="chevron" size={14} />
    </summary>
  );
}
