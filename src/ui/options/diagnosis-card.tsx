import { useMemo } from 'preact/hooks';
import { CHECKS, type CheckResult } from '../../domain/diagnosis.ts';
import { mayUseTool } from '../../outside/model/tool-availability.ts';
import { allToolWords } from '../../tools/texts/tool-words.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { HelpDeskLink } from '../components/help-desk.tsx';
import { Icon } from '../components/icon.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { createDiagnosisModel } from './diagnosis-model.ts';
import { diagnosisReport } from './diagnosis-report.ts';
import { checkTitle, DIAGNOSIS_STRINGS, findingText } from './diagnosis-strings.ts';
import { useOptions } from './options-context.ts';

/** Runs the checks and shows what is wrong and who can fix it. */
export function DiagnosisCard() {
  const { extension, session, announcer } = useOptions();
  const model = useMemo(() => createDiagnosisModel(extension), [extension]);
  const findings = model.findings.value;
  const running = model.running.value;
  const org = session.org.value;
  const isDone = running === null && findings.length > 0;
  const run = async () => {
    await model.run();
    announcer.announce(findingsSummary(model.findings.value));
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="diagnosis-title">
      <h2 class="card-title" id="diagnosis-title">
        {DIAGNOSIS_STRINGS.title}
      </h2>
      <p class="muted">{DIAGNOSIS_STRINGS.text(CHECKS.length)}</p>
      <div class="options-actions">
        <Button small aria-disabled={running !== null} onClick={() => void run()}>
          {running !== null
            ? DIAGNOSIS_STRINGS.running
            : isDone
              ? DIAGNOSIS_STRINGS.again
              : DIAGNOSIS_STRINGS.run}
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
            <strong>{findingsSummary(findings)}</strong>
          </p>
          <ToolsTurnedOff />
          <div class="options-line">
            <span class="muted">{DIAGNOSIS_STRINGS.reportText}</span>
            <CopyButton
              label={DIAGNOSIS_STRINGS.copyReport}
              text={diagnosisReport(findings, org === null ? null : new URL(org.orgUrl).host)}
              copyText={extension.copyText}
              announcer={announcer}
            />
            {findings.some(isFailed) && <HelpDeskLink />}
          </div>
        </>
      )}
    </section>
  );
}

/** Not a fault, but the likeliest reason where the assistant answers nothing and all else is in order. */
function ToolsTurnedOff() {
  const { outside } = useOptions();
  const labels = allToolWords()
    .filter(
      ({ name }) =>
        !mayUseTool(name, 'inside', outside.toolAvailabilities.value, outside.policy.value),
    )
    .map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <p>
      {DIAGNOSIS_STRINGS.toolsOff(labels)} <a href="#tools">{DIAGNOSIS_STRINGS.showTools}</a>
    </p>
  );
}

const VERDICT_ICONS = { good: 'check', bad: 'alert', skipped: 'minus' } as const;

function FindingRow({ finding }: { readonly finding: CheckResult }) {
  const { check, verdict } = finding;
  const { text, administrator } = findingText(finding);
  return (
    <li class={`options-finding options-finding-${verdict}`}>
      <Icon name={VERDICT_ICONS[verdict]} />
      <div>
        <strong>{checkTitle(check)}</strong>
        <span class="visually-hidden">: {DIAGNOSIS_STRINGS[verdict]}</span>
        {text !== '' && <p class="muted">{text}</p>}
        {administrator !== null && (
          <p class="options-finding-administrator">
            <span class="muted">{SHARED_STRINGS.tellAdministrator}</span>
            <br />
            {administrator}
          </p>
        )}
      </div>
    </li>
  );
}

function isFailed({ verdict }: CheckResult): boolean {
  return verdict === 'bad';
}

function findingsSummary(findings: readonly CheckResult[]): string {
  const failureCount = findings.filter(isFailed).length;
  return failureCount === 0
    ? DIAGNOSIS_STRINGS.allGood
    : DIAGNOSIS_STRINGS.problemCount(failureCount);
}
