import { useEffect } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { WithHelpDesk } from '../components/help-desk.tsx';
import { ProductMark } from '../components/product-mark.tsx';
import { WORDS } from '../words.ts';
import { AccountCard } from './account-card.tsx';
import { AccountsCard } from './accounts-card.tsx';
import { AdministratorCard } from './administrator-card.tsx';
import { AssistantsCard } from './assistants-card.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { OptionsContext, useOptions, type OptionsParts } from './options-context.ts';
import { PrivacyCard } from './privacy-card.tsx';
import { ToolsCard } from './tools-card.tsx';
import { WaysCard } from './ways-card.tsx';
import { OPTIONS_WORDS } from './words.ts';

/** First run and options: connect, sign in, and what there is to know. */
export function Options({ options }: { readonly options: OptionsParts }) {
  useEffect(() => () => options.dispose(), [options]);
  return (
    <OptionsContext.Provider value={options}>
      <WithHelpDesk policy={options.extension.policy}>
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
            {OPTIONS_WORDS.version(options.extension.version)} · {OPTIONS_WORDS.independent}
          </footer>
        </main>
        <AnnouncerRegion announcer={options.announcer} />
      </WithHelpDesk>
    </OptionsContext.Provider>
  );
}

function Cards() {
  const { session } = useOptions();
  if (!session.ready.value) return null;
  const isConnected = session.org.value !== null;
  const { length } = session.accounts.value;
  return (
    <>
      {length > 1 && <AccountsCard />}
      <ConnectionCard />
      {isConnected && <AccountCard />}
      {length === 1 && <AccountsCard />}
      {isConnected && <WaysCard />}
      {session.org.value?.source !== 'policy' && <AdministratorCard />}
      {isConnected && <AssistantsCard />}
      {isConnected && <ToolsCard />}
      <DiagnosisCard />
      <PrivacyCard />
    </>
  );
}
