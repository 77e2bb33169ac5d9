import { SERVER_KEY } from '../../domain/deep-links.ts';
import { ASSISTANT_INFO, ASSISTANTS, isFound, type Assistant } from '../install/assistants.ts';
import { installedFiles } from '../install/bridge-program.ts';
import type { FoundServer } from '../install/configuration-format.ts';
import { readRecord } from '../install/install-record.ts';
import type { System } from '../install/system.ts';
import { keyFile } from '../wire/pairing-identity.ts';
import { isPrivate, toFinding, type DoctorFinding } from './finding.ts';
import type { ServerTrial } from './try-server.ts';
import { say } from '../wire/texts.ts';

export interface AssistantCheckDeps {
  readonly system: System;
  readonly dataFolder: string;
  /** The command line that starts this program. */
  readonly program: string;
  /** The `--browser` option for advice. */
  readonly browserOption: string;
  /** Starts a configured command as the assistant of this name does. */
  readonly tryServer: (argv: readonly string[], client: string) => Promise<ServerTrial>;
}

/** Checks every assistant that has the bridge in its configuration, or had it from `install`. */
export async function checkAssistants(deps: AssistantCheckDeps): Promise<readonly DoctorFinding[]> {
  const recorded = readRecord(deps.system, deps.dataFolder).assistants;
  const findings = await Promise.all(
    ASSISTANTS.map((assistant) =>
      checkAssistant(
        deps,
        assistant,
        recorded.some((written) => written.assistant === assistant),
      ),
    ),
  );
  return findings.flat();
}

async function checkAssistant(
  deps: AssistantCheckDeps,
  assistant: Assistant,
  isRecorded: boolean,
): Promise<readonly DoctorFinding[]> {
  const { system, program, browserOption } = deps;
  const { title, format, file: fileOf } = ASSISTANT_INFO[assistant];
  const file = fileOf(system);
  const advice = say('run', {
    command: `${program} install ${browserOption} --write ${assistant}`,
  });
  const text = system.read(file);
  const found = format.find(text, SERVER_KEY);
  if (found === 'unreadable') {
    const edit = format.remove(text ?? '', SERVER_KEY);
    const reason = edit.kind === 'unreadable' ? edit.reason : say('unreadable');
    return [toFinding(false, say('validFile', { title, file }), say('fix', { reason }))];
  }
  if (found === 'missing') {
    if (isRecorded) return [toFinding(false, say('hasBridge', { title, file }), advice)];
    return isFound(system, assistant)
      ? [toFinding(true, `${say('noBridge', { title })} ${advice}`)]
      : [];
  }
  return [
    toFinding(true, say('hasBridge', { title, file })),
    ...checkEntry(deps, assistant, found, advice),
    ...(await checkStart(deps, assistant, found, advice)),
  ];
}

function checkEntry(
  { system, dataFolder }: AssistantCheckDeps,
  assistant: Assistant,
  { argv, isDisabled, variables }: FoundServer,
  advice: string,
): readonly DoctorFinding[] {
  const { title } = ASSISTANT_INFO[assistant];
  const installed = installedFiles(system.platform, dataFolder);
  const key = keyFile(dataFolder, assistant);
  const findings = [
    toFinding(!isDisabled, say('turnedOn', { title }), advice),
    toFinding(
      installed.some((file) => argv.includes(file)),
      say('startsInstalled', { title }),
      advice,
    ),
    system.exists(key)
      ? toFinding(
          system.platform === 'win32' || isPrivate(system.mode(key)),
          say('keyPrivate', { title, file: key }),
          say('run', { command: `chmod go= "${key}"` }),
        )
      : toFinding(
          false,
          say('hasKey', { title, file: key }),
          `${advice}\n${say('allowAgain', { title })}`,
        ),
  ];
  return variables.includes('NODE_OPTIONS')
    ? [...findings, toFinding(true, say('nodeOptions', { title }))]
    : findings;
}

async function checkStart(
  { system, tryServer }: AssistantCheckDeps,
  assistant: Assistant,
  { argv, isDisabled }: FoundServer,
  advice: string,
): Promise<readonly DoctorFinding[]> {
  const { title } = ASSISTANT_INFO[assistant];
  const [node = ''] = argv;
  if (isDisabled) return [];
  if (node.includes('/') || node.includes('\\')) {
    if (!system.exists(node))
      return [toFinding(false, say('findsNode', { name: title }), `${say('nodeMoved')} ${advice}`)];
  }
  const trial = await tryServer(argv, title);
  if (trial.kind === 'failed')
    return [toFinding(false, say('titleStarts', { title }), `${trial.message}\n${advice}`)];
  const started = toFinding(true, say('titleStarts', { title }));
  if (trial.access === null) return [started];
  const { isAllowed, message } = trial.access;
  return [started, toFinding(isAllowed, say('getsAnswers', { title }), message)];
}
