import { useMemo } from 'preact/hooks';
import type { Finding } from '../../domain/diagnosis.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { HelpDeskLink } from '../components/help-desk.tsx';
import { Icon } from '../components/icon.tsx';
import { WORDS } from '../words.ts';
import { createDiagnosisModel } from './diagnosis-model.ts';
import { diagnosisReport } from './diagnosis-report.ts';
import { checkTitle, DIAGNOSIS_WORDS, findingText } from './diagnosis-words.ts';
import { useOptions } from './options-context.ts';

/** Finds out what is wrong between the person and Okta, and who can mend it. */
export function DiagnosisCard() {
  const { extension, session, announcer } = useOptions();
  const model = useMemo(() => createDiagnosisModel(extension), [extension]);
  const findings = model.findings.value;
  const running = model.running.value;
  const org = session.org.value;
  const isDone = running === null && findings.length > 0;
  const run = async () => {
    await model.run();
    announcer.say(summaryOf(model.findings.value));
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="diagnosis-title">
      <h2 class="card-title" id="diagnosis-title">
        {DIAGNOSIS_WORDS.title}
      </h2>
      <p class="muted">{DIAGNOSIS_WORDS.text}</p>
      <div class="options-actions">
        <Button small aria-disabled={running !== null} onClick={() => void run()}>
          {running !== null
            ? DIAGNOSIS_WORDS.running
            : isDone
              ? DIAGNOSIS_WORDS.again
              : DIAGNOSIS_WORDS.run}
        </Button>
      </div>
      {findings.length > 0 && (
        <ol class="options-findings">
          {findings.map((finding) => (
            <FindingRow key={finding.check} finding={finding} />
          ))}
        </ol>
      )}
      {isDone && (
        <>
          <p>
            <strong>{summaryOf(findings)}</strong>
          </p>
          <div class="options-line">
            <span class="muted">{DIAGNOSIS_WORDS.reportText}</span>
            <CopyButton
              label={DIAGNOSIS_WORDS.copyReport}
              text={diagnosisReport(findings, org === null ? null : new URL(org.orgUrl).host)}
              copyText={extension.copyText}
              announcer={announcer}
            />
            {findings.some(isBad) && <HelpDeskLink />}
          </div>
        </>
      )}
    </section>
  );
}

const ICONS = { good: 'check', bad: 'alert', untold: 'minus' } as const;

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { check, verdict } = finding;
  const { text, administrator } = findingText(finding);
  return (
    <li class={`options-finding options-finding-${verdict}`}>
      <Icon name={ICONS[verdict]} />
      <div>
        <strong>{checkTitle(check)}</strong>
        <span class="visually-hidden">: {DIAGNOSIS_WORDS[verdict]}</span>
        {text !== '' && <p class="muted">{text}</p>}
        {administrator !== null && (
          <p class="options-finding-administrator">
            <span class="muted">{WORDS.tellAdministrator}</span>
            <br />
            {administrator}
          </p>
        )}
      </div>
    </li>
  );
}

function isBad({ verdict }: Finding): boolean {
  return verdict === 'bad';
}

function summaryOf(findings: readonly Finding[]): string {
  const wrong = findings.filter(isBad).length;
  return wrong === 0 ? DIAGNOSIS_WORDS.allGood : DIAGNOSIS_WORDS.wrong(wrong);
}
