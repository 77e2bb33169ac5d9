import { useEffect, useMemo, useState } from 'preact/hooks';
import { DEFAULT_APPEARANCE, THEMES, type Appearance } from '../../domain/appearance.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../domain/localized.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { APPEARANCE } from '../../storage/page-catalog.ts';
import { useOptions } from './options-context.ts';
import { SelectField } from './select-field.tsx';
import { OPTIONS_STRINGS } from './strings.ts';

const BROWSER = 'browser';

/** Each language in its own words, for people who do not read the one that is shown. */
const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  ja: '日本語',
  nl: 'Nederlands',
  'pt-BR': 'Português (Brasil)',
  'zh-CN': '简体中文',
};

/** The language and theme of the pages. */
export function AppearanceCard() {
  const { extension } = useOptions();
  const item = useMemo(() => extension.storedItem(APPEARANCE), [extension]);
  const [appearance, setAppearance] = useState(DEFAULT_APPEARANCE);
  const [required, setRequired] = useState<InterfaceLanguage | undefined>();
  useEffect(() => readAndWatch(item, setAppearance).stop, [item]);
  useEffect(
    () => readAndWatch(extension.policy, ({ language }) => setRequired(language)).stop,
    [extension],
  );

  const change = async (changed: Partial<Appearance>) =>
    await item.write({ ...(await item.read()), ...changed });
  const chooseLanguage = async (chosen: InterfaceLanguage | typeof BROWSER) => {
    await change({ language: chosen === BROWSER ? null : chosen });
    extension.reload();
  };

  return (
    <section class="card card-padded options-card" aria-labelledby="appearance-title">
      <h2 class="card-title" id="appearance-title">
        {OPTIONS_STRINGS.sections.appearance}
      </h2>
      <SelectField
        text={OPTIONS_STRINGS.language}
        label={OPTIONS_STRINGS.language}
        value={required ?? appearance.language ?? BROWSER}
        options={[BROWSER, ...INTERFACE_LANGUAGES]}
        labels={{ [BROWSER]: OPTIONS_STRINGS.browserLanguage, ...LANGUAGE_NAMES }}
        disabled={required !== undefined}
        onSelect={(chosen) => void chooseLanguage(chosen)}
      />
      {required !== undefined && <p class="muted">{OPTIONS_STRINGS.setByAdministrator}</p>}
      <SelectField
        text={OPTIONS_STRINGS.theme}
        label={OPTIONS_STRINGS.theme}
        value={appearance.theme}
        options={THEMES}
        labels={OPTIONS_STRINGS.themes}
        onSelect={(theme) => void change({ theme })}
      />
    </section>
  );
}
