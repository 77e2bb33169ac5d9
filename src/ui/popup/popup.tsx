import { useEffect } from 'preact/hooks';
import type { WireError } from '../../domain/errors.ts';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { ApplicationOptions } from './application-options.tsx';
import { PopupContext, usePopup, type PopupParts } from './popup-context.ts';
import { NothingFound, PopupSkeleton, SetUp } from './popup-states.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { SearchField } from './search-field.tsx';
import { WORDS } from '../words.ts';
import { POPUP_WORDS } from './words.ts';

/** The person's applications: painted at once from what is kept, brought up to date behind. */
export function Popup({ popup }: { readonly popup: PopupParts }) {
  useEffect(() => () => popup.dispose(), [popup]);
  return (
    <PopupContext.Provider value={popup}>
      <div class="popup">
        <PopupHeader />
        <PopupBody />
        <AnnouncerRegion announcer={popup.announcer} />
      </div>
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
      <Notice />
      <main class="popup-main">
        {list.items.value.length === 0 ? <NothingFound /> : <ApplicationOptions />}
      </main>
      <PopupFooter />
    </>
  );
}

function FirstLoad() {
  const { list } = usePopup();
  return list.problem.value === null ? (
    <PopupSkeleton />
  ) : (
    <div class="popup-state">
      <Problem error={list.problem.value} />
    </div>
  );
}

function SignIn() {
  const { session } = usePopup();
  const problem = session.problem.value;
  return (
    <div class="popup-state">
      {problem !== null && problem.code !== 'SIGN_IN_REQUIRED' && <Problem error={problem} />}
      <SignInBlock
        title={POPUP_WORDS.signInTitle}
        busy={session.signingIn.value}
        signIn={() => void session.signIn()}
      />
    </div>
  );
}

/** What stands between the person and a newer list; the kept one stays usable below it. */
function Notice() {
  const { list, session } = usePopup();
  const problem = list.problem.value;
  if (problem?.code === 'SIGN_IN_REQUIRED')
    return (
      <div class="popup-notice" role="status">
        <span>{POPUP_WORDS.signInAgain}</span>
        <Button
          small
          icon="sign-in"
          disabled={session.signingIn.value}
          onClick={() => void session.signIn().then(() => list.refresh(false))}
        >
          {WORDS.signIn}
        </Button>
      </div>
    );
  if (problem === null) return null;
  return (
    <div class="popup-problem" role="alert">
      <Problem error={problem} />
    </div>
  );
}

function Problem({ error }: { readonly error: WireError }) {
  const { list, session, extension, announcer } = usePopup();
  return (
    <ProblemNotice
      error={error}
      handlers={{
        signIn: () => void session.signIn(),
        retry: () => void list.refresh(true),
        openOptions: () => void extension.openOptions(),
      }}
      copyText={extension.copyText}
      announcer={announcer}
    />
  );
}
