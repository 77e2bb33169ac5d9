import { useEffect } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { HelpDeskProvider } from '../components/help-desk.tsx';
import { useOnDemand } from '../components/on-demand.ts';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { adoptStyles } from './adopt-styles.ts';
import { AppSheetSlot } from './app-sheet-slot.tsx';
import { ApplicationOptions } from './application-options.tsx';
import cardStyles from '../design/card.css?inline';
import { PopupProvider, usePopup, type PopupDeps } from './popup-context.ts';
import { NothingFound, PopupSkeleton, PopupState, SetUp } from './popup-states.tsx';
import { PopupFallbacks } from './popup-fallbacks.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { PopupRequests } from './popup-requests.tsx';
import { problemViews } from './problem-views.ts';
import { SearchField } from './search-field.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { POPUP_STRINGS } from './strings.ts';

// Not among the styles that are read before the first frame.
adoptStyles(cardStyles);

/** The user's apps: rendered at once from storage, then refreshed. */
export function Popup({ popup }: { readonly popup: PopupDeps }) {
  useEffect(() => () => popup.dispose(), [popup]);
  return (
    <PopupProvider value={popup}>
      <HelpDeskProvider extension={popup.extension}>
        <div class="popup">
          <PopupHeader />
          <PopupRequests />
          <PopupBody />
          <AnnouncerRegion announcer={popup.announcer} />
        </div>
      </HelpDeskProvider>
    </PopupProvider>
  );
}

function PopupBody() {
  const { list, session } = usePopup();
  const isReady = list.ready.value && session.ready.value;
  const isConnected = session.org.value !== null;
  const state = session.session.value.state;
  const hasList = list.snapshot.value !== null;

  useEffect(() => {
    if (!isReady) return;
    // After the first frame, so as not to delay it.
    requestAnimationFrame(() => setTimeout(() => void list.prepareSearch()));
    if (isConnected && state !== 'signed-out' && state !== 'signing-in') void list.refresh(false);
  }, [isReady, isConnected, state]);

  if (!isReady) return <PopupSkeleton />;
  if (!isConnected) return <SetUp />;
  if (!hasList) return state === 'signed-in' ? <InitialLoad /> : <PopupSignIn />;
  return (
    <>
      <SearchField />
      <main class="popup-main">
        {list.items.value.length > 0 ? (
          <ApplicationOptions />
        ) : (
          !list.searching.value && <NothingFound />
        )}
        {list.sheet.value === null ? <PopupFallbacks /> : <AppSheetSlot />}
      </main>
      <Notice />
      <PopupFooter />
    </>
  );
}

function Notice() {
  const { list, session } = usePopup();
  const hasProblem =
    (list.problem.value ?? session.problem.value ?? list.refreshError.value) !== null;
  const views = useOnDemand(problemViews, hasProblem);
  return views && <views.PopupNotice />;
}

function InitialLoad() {
  const { list } = usePopup();
  const error = list.problem.value ?? list.refreshError.value;
  const views = useOnDemand(problemViews, error !== null);
  if (views === null || error === null || list.refreshing.value) return <PopupSkeleton />;
  return (
    <PopupState>
      <div role="alert">
        <views.PopupProblem error={error} />
      </div>
    </PopupState>
  );
}

function PopupSignIn() {
  const { session, extension } = usePopup();
  const problem = session.problem.value;
  const views = useOnDemand(problemViews, problem !== null);
  const isWindowOpen = session.session.value.state === 'signing-in';
  return (
    <PopupState>
      {views !== null && problem !== null && problem.code !== 'SIGN_IN_REQUIRED' && (
        <div role="alert">
          <views.PopupProblem error={problem} offersSignIn={false} />
        </div>
      )}
      <SignInBlock
        title={POPUP_STRINGS.signInTitle}
        {...(isWindowOpen ? { text: SHARED_STRINGS.signingInText } : {})}
        session={session}
        extension={extension}
      />
    </PopupState>
  );
}
