import { useEffect, useState } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { HelpDeskProvider } from '../components/help-desk.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { createOutsideModel } from '../outside/outside-model.ts';
import { OutsideRequests } from '../outside/outside-requests.tsx';
import { mismatchedUserHandlers } from '../session/open-link-request.ts';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { PanelHeader } from './panel-header.tsx';
import { isUnfocusedTyping } from '../components/typed-elsewhere.ts';
import { PanelProvider, usePanel, type PanelDeps } from './panel-context.ts';
import { TranscriptLog } from './transcript-log.tsx';

/** The side panel: the account, the conversation, and the composer. */
export function SidePanel({ panel }: { readonly panel: PanelDeps }) {
  useEffect(() => () => panel.dispose(), [panel]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isUnfocusedTyping(event)) panel.focusComposer();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [panel]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !panel.chat.running.value) return;
    event.preventDefault();
    panel.chat.stop();
    panel.focusComposer();
  };

  return (
    <PanelProvider value={panel}>
      <HelpDeskProvider policy={panel.extension.policy}>
        <div class="panel" onKeyDown={onKeyDown}>
          <PanelHeader />
          <PanelMain />
          <footer class="panel-footer">
            <PanelProblem />
            <OutsideNotice />
            <Composer key={panel.session.userChanges.value} />
          </footer>
          <AnnouncerRegion announcer={panel.announcer} />
        </div>
      </HelpDeskProvider>
    </PanelProvider>
  );
}

/** Always renders the log: screen readers announce changes only in a live region that already exists. */
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
  const { chat, session, extension, announcer } = usePanel();
  return (
    <ProblemAlert
      error={chat.problem.value}
      extension={extension}
      announcer={announcer}
      handlers={{
        openOptions: () => void extension.openOptions(),
        mismatchedUser: mismatchedUserHandlers(session, (...args) => chat.openApplication(...args)),
        dismiss: () => chat.dismissProblem(),
      }}
    />
  );
}

/** The requests of outside assistants, shown above the composer. */
function OutsideNotice() {
  const { extension, announcer, focusComposer } = usePanel();
  const [model] = useState(() => createOutsideModel(extension));
  useEffect(() => () => model.dispose(), [model]);
  return (
    <>
      <ProblemAlert error={model.problem.value} extension={extension} announcer={announcer} />
      <OutsideRequests
        model={model}
        announcer={announcer}
        onDone={focusComposer}
        reviewExtensions={() => void extension.openOptions()}
      />
    </>
  );
}
