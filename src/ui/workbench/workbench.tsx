import { useEffect } from 'preact/hooks';
import { assistantError } from '../../domain/errors.ts';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { HelpDeskProvider } from '../components/help-desk.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { usePageTitle } from '../components/page-title.ts';
import { ProductLogo } from '../components/product-logo.tsx';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { PromptsPanel } from './prompts-panel.tsx';
import { ResourcesPanel } from './resources-panel.tsx';
import { ServerCard } from './server-card.tsx';
import { Tabs } from './tabs.tsx';
import { ToolsPanel } from './tools-panel.tsx';
import { useWorkbench, WorkbenchProvider, type WorkbenchDeps } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

/** Shows the product's MCP server and runs its tools, resources, and prompts. */
export function Workbench({ workbench }: { readonly workbench: WorkbenchDeps }) {
  useEffect(() => () => workbench.dispose(), [workbench]);
  usePageTitle(WORKBENCH_STRINGS.title);
  return (
    <WorkbenchProvider value={workbench}>
      <HelpDeskProvider extension={workbench.extension}>
        <main class="bench">
          <Header />
          <div class="bench-main">
            <Notices />
            <ServerCard />
            <ServerTabs />
          </div>
          <MessagesPanel />
        </main>
        <AnnouncerRegion announcer={workbench.announcer} />
      </HelpDeskProvider>
    </WorkbenchProvider>
  );
}

function Header() {
  const { session } = useWorkbench();
  const user = session.user.value;
  return (
    <header class="bench-header">
      <ProductLogo size={40} />
      <div>
        <h1>{WORKBENCH_STRINGS.title}</h1>
        <p class="muted">{WORKBENCH_STRINGS.lead}</p>
        {user !== null && (
          <p class="muted">
            <bdi>{WORKBENCH_STRINGS.asking(user.name)}</bdi> · {new URL(user.orgUrl).host}
          </p>
        )}
      </div>
    </header>
  );
}

const NOT_SET_UP = assistantError('NOT_CONFIGURED', 'No org is set up.').wire;

/** What the user has to do before running anything, and what failed. */
function Notices() {
  const { session, catalog, extension, announcer } = useWorkbench();
  if (!session.ready.value) return null;
  const isSetUp = session.org.value !== null;
  const handlers = {
    retry: () => void catalog.load(),
    openOptions: () => void extension.openOptions(),
  };
  const shared = { extension, announcer, handlers };
  return (
    <>
      <ProblemAlert error={isSetUp ? session.problem.value : NOT_SET_UP} {...shared} />
      <ProblemAlert error={catalog.problem.value} {...shared} />
      {isSetUp && session.user.value === null && (
        <SignInBlock
          title={WORKBENCH_STRINGS.signInTitle}
          text={WORKBENCH_STRINGS.signInText}
          session={session}
          extension={extension}
        />
      )}
    </>
  );
}

function ServerTabs() {
  const { catalog, session } = useWorkbench();
  const { tools, resources, prompts } = catalog;
  // The next user must not see results of the previous one.
  const userId = session.user.value?.sub ?? '';
  return (
    <Tabs
      label={WORKBENCH_STRINGS.kinds}
      tabs={[
        {
          id: 'tools',
          title: WORKBENCH_STRINGS.tools,
          count: tools.value?.length ?? null,
          content: <ToolsPanel key={userId} />,
        },
        {
          id: 'resources',
          title: WORKBENCH_STRINGS.resources,
          count: resources.value?.length ?? null,
          content: <ResourcesPanel key={userId} />,
        },
        {
          id: 'prompts',
          title: WORKBENCH_STRINGS.prompts,
          count: prompts.value?.length ?? null,
          content: <PromptsPanel key={userId} />,
        },
      ]}
    />
  );
}
