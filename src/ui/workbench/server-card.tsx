import type { ComponentChildren } from 'preact';
import { Button } from '../components/button.tsx';
import { DetailsSummary } from './schema-view.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

/** The server's name, version, and capabilities. */
export function ServerCard() {
  const { catalog } = useWorkbench();
  const server = catalog.server.value;
  return (
    <section class="card card-padded bench-card" aria-labelledby="server-title">
      <div class="bench-line">
        <h2 class="card-title" id="server-title">
          {WORKBENCH_STRINGS.server}
        </h2>
        <Button small kind="quiet" icon="refresh" onClick={() => void catalog.load()}>
          {WORKBENCH_STRINGS.reload}
        </Button>
      </div>
      <p>{WORKBENCH_STRINGS.limits}</p>
      {server !== null && (
        <>
          <dl class="bench-facts">
            <Fact name={WORKBENCH_STRINGS.serverName}>
              <code>{server.name}</code>
            </Fact>
            <Fact name={WORKBENCH_STRINGS.version}>{server.version}</Fact>
            <Fact name={WORKBENCH_STRINGS.revision}>{server.revisions.join(', ')}</Fact>
            <Fact name={WORKBENCH_STRINGS.capabilities}>{server.capabilities.join(', ')}</Fact>
          </dl>
          {server.instructions !== null && (
            <details class="bench-details">
              <DetailsSummary text={WORKBENCH_STRINGS.instructions} />
              <p>{server.instructions}</p>
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
