import { useEffect } from 'preact/hooks';
import { AnnouncerRegion } from '../components/announcer.tsx';
import { HelpDeskProvider } from '../components/help-desk.tsx';
import { usePageTitle } from '../components/page-title.ts';
import { ProductLogo } from '../components/product-logo.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { OptionSections } from './option-sections.tsx';
import { OptionsProvider, useOptions, type OptionsDeps } from './options-context.ts';
import { Welcome } from '../welcome/welcome.tsx';
import { OPTIONS_STRINGS } from './strings.ts';
import { useHash } from './use-hash.ts';

/** Setup and options: connection, sign-in, settings, and help. */
export function Options({ options }: { readonly options: OptionsDeps }) {
  const hash = useHash();
  useEffect(() => () => options.dispose(), [options]);
  return (
    <OptionsProvider value={options}>
      <HelpDeskProvider extension={options.extension}>
        {hash === 'welcome' ? <Welcome /> : <AllOptions hash={hash} />}
        <AnnouncerRegion announcer={options.announcer} />
      </HelpDeskProvider>
    </OptionsProvider>
  );
}

function AllOptions({ hash }: { readonly hash: string }) {
  const { extension } = useOptions();
  usePageTitle(OPTIONS_STRINGS.title);
  return (
    <main class="options">
      <header class="options-header">
        <ProductLogo size={40} />
        <div>
          <h1>{SHARED_STRINGS.product}</h1>
          <p class="muted">{OPTIONS_STRINGS.lead}</p>
        </div>
      </header>
      <OptionSections hash={hash} />
      <footer class="muted options-about">
        {OPTIONS_STRINGS.version(extension.version)} · {OPTIONS_STRINGS.independent}
      </footer>
    </main>
  );
}
