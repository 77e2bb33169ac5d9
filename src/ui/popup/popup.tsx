import { useEffect } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { WithHelpDesk } from '../components/help-desk.tsx';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { ApplicationOptions } from './application-options.tsx';
import { PopupContext, usePopup, type PopupParts } from './popup-context.ts';
import { NothingFound, PopupSkeleton, SetUp } from './popup-states.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { PopupNotice, Problem } from './popup-notice.tsx';
import { SearchField } from './search-field.tsx';
import { WORDS } from '../words.ts';
import { POPUP_WORDS } from './words.ts';

/** The person's applications: painted at once from what is kept, brought up to date behind. */
export function Popup({ popup }: { readonly popup: PopupParts }) {
  useEffect(() => () => popup.dispose(), [popup]);
  return (
    <PopupContext.Provider value={popup}>
      <WithHelpDesk policy={popup.extension.policy}>
        <div class="popup">
          <PopupHeader />
          <PopupBody />
          <AnnouncerRegion announcer={popup.announcer} />
        </div>
      </WithHelpDesk>
    </PopupContext.Provider>
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
    // After the frame that shows the list.
    requestAnimationFrame(() => setTimeout(() => void list.prepareSearch()));
    if (isConnected && state !== 'signed-out' && state !== 'signing-in') void list.refresh(false);
  }, [isReady, isConnected, state]);

  if (!isReady) return <PopupSkeleton />;
  if (!isConnected) return <SetUp />;
  if (!hasList) return state === 'signed-in' ? <FirstLoad /> : <SignIn />;
  return (
    <>
      <SearchField />
      <main class="popup-main">
        {list.items.value.length > 0 ? (
          <ApplicationOptions />
        ) : (
          !list.searching.value && <NothingFound />
        )}
      </main>
      <PopupNotice />
      <PopupFooter />
    </>
  );
}

function FirstLoad() {
  const { list } = usePopup();
  const error = list.problem.value ?? list.outdated.value;
  if (error === null || list.refreshing.value) return <PopupSkeleton />;
  return (
    <div class="popup-state" role="alert">
      <Problem error={error} />
    </div>
  );
}

function SignIn() {
  const { session, extension } = usePopup();
  const problem = session.problem.value;
  const isOpen = session.session.value.state === 'signing-in';
  return (
    <div class="popup-state">
      {problem !== null && problem.code !== 'SIGN_IN_REQUIRED' && (
        <div role="alert">
          <Problem error={problem} signsIn={false} />
        </div>
      )}
      <SignInBlock
        title={POPUP_WORDS.signInTitle}
        {...(isOpen ? { text: WORDS.signingInText } : {})}
        session={session}
        extension={extension}
      />
    </div>
  );
}
