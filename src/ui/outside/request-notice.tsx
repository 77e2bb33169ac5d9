import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.tsx';
import { OUTSIDE_STRINGS } from './strings.ts';
import type { SettledNotice } from './use-settled-notice.ts';

interface RequestNoticeProps {
  readonly notice: SettledNotice;
  readonly isWithdrawn: boolean;
  readonly icon: 'link' | 'ask';
  readonly title: ComponentChildren;
  /** What the program calls itself, where that is another name. */
  readonly claim: string;
  readonly buttons: ComponentChildren;
  /** Stands below the buttons. */
  readonly footer: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What an outside assistant asks the user. The assistant's own words stand apart from the sentences. */
export function RequestNotice(props: RequestNoticeProps) {
  const { notice, isWithdrawn, icon, title, claim, buttons, footer, children } = props;
  return (
    <div
      class={`notice notice-info ${isWithdrawn ? 'outside-withdrawn' : ''}`}
      role="alert"
      ref={notice.element}
    >
      <Icon name={icon} />
      <p class="notice-title">{title}</p>
      {claim !== '' && (
        <p>
          {OUTSIDE_STRINGS.claims} <bdi>{claim}</bdi>
        </p>
      )}
      {children}
      {isWithdrawn && <p class="outside-withdrawn-text">{OUTSIDE_STRINGS.withdrawn}</p>}
      <div class="notice-actions">{buttons}</div>
      {footer}
    </div>
  );
}
