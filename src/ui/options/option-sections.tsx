import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { connectionKindOf, type OrgConfig } from '../../domain/org-config.ts';
import { AccountCard } from './account-card.tsx';
import { AccountsCard } from './accounts-card.tsx';
import { AdministratorCard } from './administrator-card.tsx';
import { AssistantsCard } from './assistants-card.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { ChoicesCard } from './choices-card.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { HowToOpenCard } from './how-to-open-card.tsx';
import { InviteCard } from './invite-card.tsx';
import { NicknamesCard } from './nicknames-card.tsx';
import { useOptions } from './options-context.ts';
import { PrivacyCard } from './privacy-card.tsx';
import { OPTIONS_STRINGS } from './strings.ts';
import { SettingsFileCard } from './settings-file-card.tsx';
import { ToolsCard } from './tools-card.tsx';

type SectionId = keyof typeof OPTIONS_STRINGS.sections;

interface OptionSection {
  readonly id: SectionId;
  readonly cards: JSX.Element;
}

/** The cards in sections, each with a link of its own, such as `options.html#tools`. */
export function OptionSections({ hash }: { readonly hash: string }) {
  const { session } = useOptions();
  const isReady = session.ready.value;
  useLayoutEffect(() => {
    // The browser looked for the section before it was rendered.
    if (isReady && hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [isReady]);
  if (!isReady) return null;
  const sections = sectionsOf(session.org.value);
  return (
    <>
      <nav class="options-nav" aria-label={OPTIONS_STRINGS.title}>
        <ul>
          {sections.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={hash === id ? 'true' : undefined}>
                {OPTIONS_STRINGS.sections[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="options-sections">
        {sections.map(({ id, cards }) => (
          <div key={id} id={id} class="options-section">
            {cards}
          </div>
        ))}
      </div>
    </>
  );
}

/** Without an org, those that lead to one; what stays in both is not rendered anew. */
function sectionsOf(org: OrgConfig | null): readonly OptionSection[] {
  const isUsers = org?.source === 'user';
  const account: OptionSection = {
    id: 'account',
    cards: (
      <>
        <Accounts />
        {org === null && <AdministratorCard />}
      </>
    ),
  };
  const connected: readonly OptionSection[] = [
    { id: 'shortcuts', cards: <HowToOpenCard /> },
    {
      id: 'apps',
      cards: (
        <>
          <NicknamesCard />
          {org !== null && <SettingsFileCard org={org} />}
        </>
      ),
    },
    { id: 'assistants', cards: <AssistantsCard /> },
    { id: 'tools', cards: <ToolsCard /> },
  ];
  const help: OptionSection = {
    id: 'help',
    cards: (
      <>
        <DiagnosisCard />
        {isUsers && connectionKindOf(org) === 'sign-in' && <InviteCard org={org} />}
        {isUsers && <AdministratorCard />}
      </>
    ),
  };
  return [
    account,
    ...(org === null ? [] : connected),
    { id: 'appearance', cards: <AppearanceCard /> },
    {
      id: 'privacy',
      cards: (
        <>
          {org !== null && <ChoicesCard />}
          <PrivacyCard />
        </>
      ),
    },
    help,
  ];
}

function Accounts() {
  const { session } = useOptions();
  const { length } = session.accounts.value;
  return (
    <>
      {length > 1 && <AccountsCard />}
      <ConnectionCard />
      {session.org.value !== null && <AccountCard />}
      {length === 1 && <AccountsCard />}
    </>
  );
}
