import { useEffect } from 'preact/hooks';
import { problem } from '../../domain/errors.ts';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { WithHelpDesk } from '../components/help-desk.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { ProductMark } from '../components/product-mark.tsx';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { PromptsPanel } from './prompts-panel.tsx';
import { ResourcesPanel } from './resources-panel.tsx';
import { ServerCard } from './server-card.tsx';
import { Tabs } from './tabs.tsx';
import { ToolsPanel } from './tools-panel.tsx';
import { useWorkbench, WorkbenchContext, type WorkbenchParts } from './workbench-context.ts';
import { WORKBENCH_WORDS } from './words.ts';

/** The product's own MCP server, to be looked at and tried. */
export function Workbench({ workbench }: { readonly workbench: WorkbenchParts }) {
  useEffect(() => () => workbench.dispose(), [workbench]);
  return (
    <WorkbenchContext.Provider value={workbench}>
      <WithHelpDesk policy={workbench.extension.policy}>
        <main class="bench">
          <Header />
          <div class="bench-main">
            <Notices />
            <ServerCard />
            <Offers />
          </div>
          <MessagesPanel />
        </main>
        <AnnouncerRegion announcer={workbench.announcer} />
      </WithHelpDesk>
    </WorkbenchContext.Provider>
  );
}

function Header() {
  const { session } = useWorkbench();
  const user = session.user.value;
  return (
    <header class="bench-header">
      <ProductMark size={40} />
      <div>
        <h1>{WORKBENCH_WORDS.title}</h1>
        <p class="muted">{WORKBENCH_WORDS.lead}</p>
        {user !== null && (
          <p class="muted">
            <bdi>{WORKBENCH_WORDS.asking(user.name)}</bdi> · {new URL(user.orgUrl).host}
          </p>
        )}
      </div>
    </header>
  );
}

const NOT_SET_UP = problem('NOT_CONFIGURED', 'No org is set up.').wire;

/** What has to be done before anything can be run, and what went wrong. */
function Notices() {
  const { session, catalogue, extension, announcer } = useWorkbench();
  if (!session.ready.value) return null;
  const isSetUp = session.org.value !== null;
  const handlers = {
    retry: () => void catalogue.load(),
    openOptions: () => void extension.openOptions(),
  };
  const shared = { extension, announcer, handlers };
  return (
    <>
      <ProblemAlert error={isSetUp ? session.problem.value : NOT_SET_UP} {...shared} />
      <ProblemAlert error={catalogue.problem.value} {...shared} />
      {isSetUp && session.user.value === null && (
        <SignInBlock
          title={WORKBENCH_WORDS.signInTitle}
          text={WORKBENCH_WORDS.signInText}
          session={session}
          extension={extension}
        />
      )}
    </>
  );
}

function Offers() {
  const { catalogue, session } = useWorkbench();
  const { tools, resources, prompts } = catalogue;
  // What one person got is nothing for the next.
  const who = session.user.value?.sub ?? '';
  return (
    <Tabs
      label={WORKBENCH_WORDS.kinds}
      tabs={[
        {
          id: 'tools',
          title: WORKBENCH_WORDS.tools,
          count: tools.value?.length ?? null,
          content: <ToolsPanel key={who} />,
        },
        {
          id: 'resources',
          title: WORKBENCH_WORDS.resources,
          count: resources.value?.length ?? null,
          content: <ResourcesPanel key={who} />,
        },
        {
          id: 'prompts',
          title: WORKBENCH_WORDS.prompts,
          count: prompts.value?.length ?? null,
          content: <PromptsPanel key={who} />,
        },
      ]}
    />
  );
}
