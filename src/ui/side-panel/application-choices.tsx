import type { AnswerBlock, Turn } from '../../assistant/transcript.ts';
import { useListFocus } from '../components/use-list-focus.ts';
import { ApplicationRow } from './application-row.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

interface ApplicationChoicesProps {
  readonly block: Extract<AnswerBlock, { kind: 'choices' }>;
  readonly turn: Turn;
}

/** Several apps match: the user picks one. */
export function ApplicationChoices({
  block: { action, candidates },
  turn,
}: ApplicationChoicesProps) {
  const { chat } = usePanel();
  const listFocus = useListFocus<HTMLUListElement>();
  const name = action === 'open' ? PANEL_STRINGS.choicesOpen : PANEL_STRINGS.choicesLink;
  return (
    <section class="card apps" aria-live="off" aria-label={name}>
      <ul {...listFocus}>
        {candidates.map((application) => (
          <ApplicationRow
            key={application.id}
            application={application}
            icon={action === 'open' ? 'launch' : 'link'}
            onSelect={(where) => void chat.choose(turn, { action, application, where })}
          />
        ))}
      </ul>
    </section>
  );
}
