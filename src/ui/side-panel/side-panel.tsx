import { useEffect, useState } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { WithHelpDesk } from '../components/help-desk.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import type { Extension } from '../extension.ts';
import type { ChatDeps } from './chat-model.ts';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { PanelHeader } from './panel-header.tsx';
import { createPanel, PanelContext, usePanel } from './panel-context.ts';
import { TranscriptLog } from './transcript-log.tsx';

interface SidePanelProps {
  readonly extension: Extension;
  readonly deps: ChatDeps;
}

/** The assistant beside the page: who is signed in, the conversation, and where to ask. */
export function SidePanel(props: SidePanelProps) {
  return (
    <WithHelpDesk policy={props.extension.policy}>
      <Panel {...props} />
    </WithHelpDesk>
  );
}

function Panel({ extension, deps }: SidePanelProps) {
  const [panel] = useState(() => createPanel(extension, deps));
  useEffect(() => () => panel.dispose(), [panel]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !panel.chat.running.value) return;
    event.preventDefault();
    panel.chat.stop();
    panel.focusComposer();
  };

  return (
    <PanelContext.Provider value={panel}>
      <div class="panel" onKeyDown={onKeyDown}>
        <PanelHeader />
        <PanelMain />
        <footer class="panel-footer">
          <PanelProblem />
          <Composer />
        </footer>
        <AnnouncerRegion announcer={panel.announcer} />
      </div>
    </PanelContext.Provider>
  );
}

/** The log is there from the start: screen readers only follow a region that they have seen. */
function PanelMain() {
  const { chat, session } = usePanel();
  const isReady = chat.ready.value && session.ready.value;
  return (
    <main class="panel-main">
      {isReady && chat.turns.value.length === 0 && <EmptyState />}
      <TranscriptLog />
    </main>
  );
}

function PanelProblem() {
  const { chat, extension, announcer } = usePanel();
  const error = chat.problem.value;
  if (error === null) return null;
  return (
    <div role="alert">
      <ProblemNotice
        error={error}
        handlers={{
          openOptions: () => void extension.openOptions(),
          dismiss: () => chat.dismissProblem(),
        }}
        copyText={(text) => extension.copyText(text)}
        announcer={announcer}
      />
    </div>
  );
}
