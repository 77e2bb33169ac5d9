import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { usePanel } from './panel-context.ts';
import { RecentApplications } from './recent-applications.tsx';
import { SignIn } from './sign-in.tsx';
import { PANEL_WORDS } from './words.ts';

/** What stands there before the first question. */
export function EmptyState() {
  const { session } = usePanel();
  if (session.org.value === null) return <SetUp />;
  const user = session.user.value;
  const firstName = user?.name.split(/\s/u)[0] ?? '';
  return (
    <div class="empty">
      <div class="empty-greeting">
        <h2>
          {firstName === '' ? (
            PANEL_WORDS.greetingNameless
          ) : (
            <bdi>{PANEL_WORDS.greeting(firstName)}</bdi>
          )}
        </h2>
        <p class="muted">{PANEL_WORDS.whatICanDo}</p>
      </div>
      {user === null ? <SignIn title={PANEL_WORDS.signInTitle} /> : <RecentApplications />}
      <Examples />
    </div>
  );
}

function SetUp() {
  const { extension } = usePanel();
  return (
    <div class="empty">
      <section class="card card-padded sign-in-block">
        <h2 class="card-title">{PANEL_WORDS.setUpTitle}</h2>
        <p class="muted">{PANEL_WORDS.setUpText}</p>
        <Button kind="primary" wide icon="settings" onClick={() => void extension.openOptions()}>
          {PANEL_WORDS.setUpAction}
        </Button>
      </section>
    </div>
  );
}

function Examples() {
  const { chat, focusComposer } = usePanel();
  return (
    <section class="empty-section">
      <h3>{PANEL_WORDS.examples}</h3>
      <ul class="card examples">
        {PANEL_WORDS.examplePrompts.map((prompt) => (
          <li key={prompt}>
            <button
              type="button"
              class="example"
              onClick={() => {
                void chat.ask(prompt);
                focusComposer();
              }}
            >
              {prompt}
              <Icon name="ask" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
