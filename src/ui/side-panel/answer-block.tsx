import type { AnswerBlock, Turn } from '../../assistant/transcript.ts';
import type { WireError } from '../../domain/errors.ts';
import { toolWords } from '../../tools/texts/tool-words.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { mismatchedUserHandlers } from '../session/open-link-request.ts';
import { AnswerActions } from './answer-actions.tsx';
import { ApplicationCard } from './application-card.tsx';
import { ApplicationList } from './application-list.tsx';
import { ApplicationChoices } from './application-choices.tsx';
import { Guide } from './guide.tsx';
import { OfferCard } from './offer-card.tsx';
import { usePanel } from './panel-context.ts';
import { ProfileCard, WholeProfileCard } from './profile-card.tsx';
import { PromptSuggestions } from './prompt-suggestions.tsx';
import { PANEL_STRINGS } from './strings.ts';

/** Names the tool that is turned off, which the error itself does not. */
function disabledToolTitle({ code }: WireError, { calls }: Turn): string | undefined {
  const tool = calls.findLast(({ outcome }) => outcome === 'error')?.tool;
  const label = tool === undefined ? undefined : toolWords(tool)?.label;
  return code === 'CALLER_NOT_ALLOWED' && label !== undefined
    ? PANEL_STRINGS.turnedOff(label)
    : undefined;
}

interface AnswerBlockProps {
  readonly block: AnswerBlock;
  readonly turn: Turn;
}

/** One block of an answer. */
export function AnswerBlockView({ block, turn }: AnswerBlockProps) {
  const { chat, session, extension, announcer } = usePanel();
  switch (block.kind) {
    case 'text':
      return (
        <p class="answer-text" dir="auto">
          {block.text}
        </p>
      );
    case 'profile':
      return block.isWhole === true ? (
        <WholeProfileCard rows={block.rows} />
      ) : (
        <ProfileCard rows={block.rows} />
      );
    case 'applications':
      return <ApplicationList block={block} />;
    case 'application':
      return <ApplicationCard block={block} />;
    case 'choices':
      return <ApplicationChoices block={block} turn={turn} />;
    case 'offer':
      return <OfferCard block={block} turn={turn} />;
    case 'actions':
      return <AnswerActions actions={block.actions} />;
    case 'guide':
      return <Guide groups={block.groups} />;
    case 'suggestions':
      return <PromptSuggestions prompts={block.prompts} />;
    case 'problem':
      return (
        <ProblemNotice
          error={block.error}
          title={disabledToolTitle(block.error, turn)}
          handlers={{
            signIn: () => void session.signIn(),
            retry: () => void chat.askAgain(turn),
            openOptions: () => void extension.openOptions(),
            mismatchedUser: mismatchedUserHandlers(session, (...args) =>
              chat.openApplication(...args),
            ),
          }}
          busy={session.signingIn.value || chat.running.value}
          copyText={(text) => extension.copyText(text)}
          announcer={announcer}
        />
      );
  }
}
