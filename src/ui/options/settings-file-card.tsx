import { useRef, useState } from 'preact/hooks';
import { toWireError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { APPEARANCE } from '../../storage/page-catalog.ts';
import { NICKNAMES } from '../../storage/personalization-catalog.ts';
import { Button } from '../components/button.tsx';
import { problemText } from '../problems/problem-text.ts';
import { mergeSettings } from '../settings-file/merge-settings.ts';
import {
  MAX_FILE_BYTES,
  readSettings,
  writeSettings,
  type ReadSettings,
} from '../settings-file/settings-file.ts';
import { SETTINGS_FILE_STRINGS } from '../settings-file/strings.ts';
import { useOptions } from './options-context.ts';

const FILE_NAME = 'okta-assistant-settings.json';
const TOO_LARGE: ReadSettings = { kind: 'refused', problem: 'too-large', org: null };

/** The user's nicknames, pins and appearance as one file. */
export function SettingsFileCard({ org: { orgUrl } }: { readonly org: OrgConfig }) {
  const { extension } = useOptions();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState('');
  const [refusal, setRefusal] = useState<ReadSettings | null>(null);
  const [failure, setFailure] = useState('');
  const nicknames = extension.storedItem(forAccount(NICKNAMES, extension.account));
  const appearance = extension.storedItem(APPEARANCE);

  const readAll = async () => ({
    applications: (await extension.applications.read())?.value ?? [],
    before: {
      nicknames: await nicknames.read(),
      pins: await extension.pins.read(),
      appearance: await appearance.read(),
    },
  });

  const attempt = async (action: () => Promise<void>) => {
    setOutcome('');
    setRefusal(null);
    setFailure('');
    try {
      await action();
    } catch (thrown) {
      setFailure(problemText(toWireError(thrown)).title);
    }
  };

  const exportAll = async () => {
    const { before, applications } = await readAll();
    save(writeSettings(before, orgUrl, applications));
    setOutcome(SETTINGS_FILE_STRINGS.exported);
  };

  const importFrom = async (file: File) => {
    const { before, applications } = await readAll();
    const read =
      file.size > MAX_FILE_BYTES
        ? TOO_LARGE
        : readSettings(await file.text(), orgUrl, applications);
    if (read.kind === 'refused') {
      setRefusal(read);
      return;
    }
    const merged = mergeSettings(before, read.settings, applications);
    await nicknames.write(merged.nicknames);
    await extension.pins.write(merged.pins);
    await appearance.write(read.settings.appearance);
    const [added, pinned, leftOut] = [merged.addedNicknames, merged.addedPins, merged.leftOut].map(
      String,
    );
    setOutcome(SETTINGS_FILE_STRINGS.imported(added ?? '', pinned ?? '', leftOut ?? ''));
  };

  return (
    <section class="card card-padded options-card" aria-labelledby="settings-file-title">
      <h2 class="card-title" id="settings-file-title">
        {SETTINGS_FILE_STRINGS.title}
      </h2>
      <p class="muted">{SETTINGS_FILE_STRINGS.text}</p>
      <div class="options-actions">
        <Button small onClick={() => void attempt(exportAll)}>
          {SETTINGS_FILE_STRINGS.export}
        </Button>
        <Button small onClick={() => input.current?.click()}>
          {SETTINGS_FILE_STRINGS.import}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={SETTINGS_FILE_STRINGS.import}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void attempt(() => importFrom(file));
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        <span class="muted options-outcome" role="status">
          {outcome}
        </span>
      </div>
      {refusal?.kind === 'refused' && (
        <p class="field-error" role="alert">
          <span>
            {SETTINGS_FILE_STRINGS.refused[refusal.problem]}{' '}
            {refusal.org !== null && (
              <>
                <bdi>{refusal.org}</bdi>
                {'. '}
              </>
            )}
            {SETTINGS_FILE_STRINGS.nothingChanged}
          </span>
        </p>
      )}
      {failure !== '' && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}

/** Hands a text to the browser's downloads. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  // Firefox begins to read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
