import type { ComponentChildren } from 'preact';
import { Button } from '../components/button.tsx';
import { Summary } from './schema-view.tsx';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_WORDS } from './words.ts';

/** Who the server says it is, and what it can do. */
export function ServerCard() {
  const { catalogue } = useWorkbench();
  const server = catalogue.server.value;
  return (
    <section class="card card-padded bench-card" aria-labelledby="server-title">
      <div class="bench-line">
        <h2 class="card-title" id="server-title">
          {WORKBENCH_WORDS.server}
        </h2>
        <Button small kind="quiet" icon="refresh" onClick={() => void catalogue.load()}>
          {WORKBENCH_WORDS.reload}
        </Button>
      </div>
      <p>{WORKBENCH_WORDS.limits}</p>
      {server !== null && (
        <>
          <dl class="bench-facts">
            <Fact name={WORKBENCH_WORDS.serverName}>
              <code>{server.name}</code>
            </Fact>
            <Fact name={WORKBENCH_WORDS.version}>{server.version}</Fact>
            <Fact name={WORKBENCH_WORDS.revision}>{server.revisions.join(', ')}</Fact>
            <Fact name={WORKBENCH_WORDS.capabilities}>{server.capabilities.join(', ')}</Fact>
          </dl>
          {server.instructions !== null && (
            <details class="bench-details">
              <Summary text={WORKBENCH_WORDS.instructions} />
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
