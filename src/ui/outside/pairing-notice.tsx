import { extensionIdOf } from '../../domain/extension-id.ts';
import { assistantTitle, claimedName } from '../../outside/model/assistant-names.ts';
import type { OutsideAssistant } from '../../outside/model/outside-assistant.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { OUTSIDE_STRINGS } from './strings.ts';
import { useSettled } from './use-settled.ts';

interface PairingNoticeProps {
  readonly assistant: OutsideAssistant;
  readonly hasSameName: boolean;
  readonly isWithdrawn: boolean;
  readonly decide: (allow: boolean) => void;
  /** Opens the page where an extension is decided about; left out on that page. */
  readonly review: (() => void) | undefined;
}

/** An assistant that wants to connect. */
export function PairingNotice(props: PairingNoticeProps) {
  const { assistant, hasSameName, isWithdrawn, decide, review } = props;
  const settled = useSettled(isWithdrawn);
  const extensionId = extensionIdOf(assistant.key);
  const isDisabled = !settled.canDecide;
  const claim = claimedName(assistant);
  return (
    <div
      class={`notice notice-info ${isWithdrawn ? 'outside-withdrawn' : ''}`}
      role="alert"
      ref={settled.element}
    >
      <Icon name="link" />
      <p class="notice-title">
        <bdi>{assistantTitle(assistant)}</bdi> {OUTSIDE_STRINGS.wantsToConnect}
      </p>
      {claim !== '' && (
        <p>
          {OUTSIDE_STRINGS.claims} <bdi>{claim}</bdi>
        </p>
      )}
      {extensionId === null ? (
        <p>
          {OUTSIDE_STRINGS.compareCode} <strong class="outside-code">{assistant.code}</strong>
        </p>
      ) : (
        <p>
          {OUTSIDE_STRINGS.compareExtension} <code class="outside-id">{extensionId}</code>
        </p>
      )}
      {hasSameName && <p class="outside-doubt">{OUTSIDE_STRINGS.duplicateName}</p>}
      {isWithdrawn && <p class="outside-withdrawn-text">{OUTSIDE_STRINGS.withdrawn}</p>}
      <div class="notice-actions">
        {extensionId !== null && review !== undefined ? (
          <Button small aria-disabled={isDisabled} onClick={() => settled.decide(review)}>
            {OUTSIDE_STRINGS.review}
          </Button>
        ) : (
          <>
            <Button
              small
              aria-disabled={isDisabled}
              onClick={() => settled.decide(() => decide(true))}
            >
              {OUTSIDE_STRINGS.allow}
            </Button>
            <Button
              small
              kind="quiet"
              aria-disabled={isDisabled}
              onClick={() => settled.decide(() => decide(false))}
            >
              {OUTSIDE_STRINGS.deny}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
