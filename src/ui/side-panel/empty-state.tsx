import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { useListFocus } from '../components/use-list-focus.ts';
import { usePanel } from './panel-context.ts';
import { RecentApplications } from './recent-applications.tsx';
import { PanelSignIn } from './panel-sign-in.tsx';
import { PANEL_STRINGS } from './strings.ts';

/** Shown before the first question. */
export function EmptyState() {
  const { session, chat, focusComposer } = usePanel();
  if (session.org.value === null) return <SetUp />;
  const user = session.user.value;
  const firstName = user?.name.split(/\s/u)[0] ?? '';
  return (
    <div class="empty">
      {chat.clearedChat.canUndo.value && (
        <p class="empty-undo">
          {PANEL_STRINGS.chatCleared}
          <Button
            small
            kind="quiet"
            onClick={() => {
              chat.undoNewChat();
              focusComposer();
            }}
          >
            {PANEL_STRINGS.undo}
          </Button>
        </p>
      )}
      <div class="empty-greeting">
        <h2>
          {firstName === '' ? (
            PANEL_STRINGS.greetingNameless
          ) : (
            <bdi>{PANEL_STRINGS.greeting(firstName)}</bdi>
          )}
        </h2>
        <p class="muted">{PANEL_STRINGS.whatICanDo}</p>
      </div>
      {user === null ? <PanelSignIn title={PANEL_STRINGS.signInTitle} /> : <RecentApplications />}
      <Examples />
    </div>
  );
}

function SetUp() {
  const { extension } = usePanel();
  return (
    <div class="empty">
      <section class="card card-padded sign-in-block">
        <h2 class="card-title">{PANEL_STRINGS.setUpTitle}</h2>
        <p class="muted">{PANEL_STRINGS.setUpText}</p>
        <Button kind="primary" wide icon="settings" onClick={() => void extension.openWelcome()}>
          {PANEL_STRINGS.setUpAction}
        </Button>
      </section>
    </div>
  );
}

function Examples() {
  const { chat, focusComposer } = usePanel();
  const listFocus = useListFocus<HTMLUListElement>();
  return (
    <section class="empty-section">
      <h3>{PANEL_STRINGS.examples}</h3>
      <ul {...listFocus} class="card examples">
        {PANEL_STRINGS.examplePrompts.map((text) => (
          <li key={text}>
            <button
              type="button"
              class="example"
              onClick={() => {
                void chat.ask(text);
                focusComposer();
              }}
            >
              {text}
              <Icon name="ask" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
