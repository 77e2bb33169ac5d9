import { useRef } from 'preact/hooks';
import { examples, type Example } from '../../assistant/guide/guide.ts';
import { NO_FACTS } from '../../assistant/guide/guide-facts.ts';
import { Button } from '../components/button.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { useListFocus } from '../components/use-list-focus.ts';
import { GuideDialog } from './guide-dialog.tsx';
import { useGuideFacts } from './use-guide-facts.ts';
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

const EXAMPLE_ICONS = {
  profile: 'user',
  list: 'apps',
  link: 'link',
  open: 'launch',
} as const satisfies Record<Example['kind'], IconName>;

/** Four different questions, about the user's own apps and fields as far as they are known. */
function Examples() {
  const { chat, session, extension, focusComposer } = usePanel();
  const listFocus = useListFocus<HTMLUListElement>();
  const facts = useGuideFacts(extension);
  const guide = useRef<HTMLDialogElement>(null);
  const shown = examples(session.user.value === null ? NO_FACTS : facts);
  return (
    <section class="empty-section">
      <h3>{PANEL_STRINGS.examples}</h3>
      <ul {...listFocus} class="card examples">
        {shown.map(({ kind, text }) => (
          <li key={text}>
            <button
              type="button"
              class="example"
              onClick={() => {
                void chat.ask(text);
                focusComposer();
              }}
            >
              <Icon name={EXAMPLE_ICONS[kind]} size={18} />
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" small onClick={() => guide.current?.showModal()}>
        {PANEL_STRINGS.whatToAsk}
      </Button>
      <GuideDialog elementRef={guide} />
    </section>
  );
}
