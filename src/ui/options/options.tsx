import { useState } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { WithHelpDesk } from '../components/help-desk.tsx';
import { ProductMark } from '../components/product-mark.tsx';
import type { Extension } from '../extension.ts';
import { WORDS } from '../words.ts';
import { AccountCard } from './account-card.tsx';
import { AdministratorCard } from './administrator-card.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { createOptions, OptionsContext, useOptions } from './options-context.ts';
import { PrivacyCard } from './privacy-card.tsx';
import { WaysCard } from './ways-card.tsx';
import { OPTIONS_WORDS } from './words.ts';

/** First run and options: connect, sign in, and what there is to know. */
export function Options({ extension }: { readonly extension: Extension }) {
  return (
    <WithHelpDesk policy={extension.policy}>
      <Page extension={extension} />
    </WithHelpDesk>
  );
}

function Page({ extension }: { readonly extension: Extension }) {
  const [parts] = useState(() => createOptions(extension));
  return (
    <OptionsContext.Provider value={parts}>
      <main class="options">
        <header class="options-header">
          <ProductMark size={40} />
          <div>
            <h1>{WORDS.product}</h1>
            <p class="muted">{OPTIONS_WORDS.lead}</p>
          </div>
        </header>
        <Cards />
        <footer class="muted options-about">
          {OPTIONS_WORDS.version(extension.version)} · {OPTIONS_WORDS.independent}
        </footer>
      </main>
      <AnnouncerRegion announcer={parts.announcer} />
    </OptionsContext.Provider>
  );
}

function Cards() {
  const { session } = useOptions();
  if (!session.ready.value) return null;
  const isConnected = session.org.value !== null;
  return (
    <>
      <ConnectionCard />
      {isConnected && <AccountCard />}
      {isConnected && <WaysCard />}
      {session.org.value?.source !== 'policy' && <AdministratorCard />}
      <PrivacyCard />
    </>
  );
}
