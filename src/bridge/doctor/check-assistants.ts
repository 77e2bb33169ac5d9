import { SERVER_KEY } from '../../domain/deep-links.ts';
import { ASSISTANT_INFO, ASSISTANTS, isFound, type Assistant } from '../install/assistants.ts';
import { installedFiles } from '../install/bridge-program.ts';
import type { FoundServer } from '../install/configuration-format.ts';
import { readRecord } from '../install/install-record.ts';
import type { System } from '../install/system.ts';
import { keyFile } from '../wire/pairing-identity.ts';
import { isPrivate, toFinding, type DoctorFinding } from './finding.ts';
import type { ServerTrial } from './try-server.ts';

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
  const advice = `Run: ${program} install ${browserOption} --write ${assistant}`;
  const text = system.read(file);
  const found = format.find(text, SERVER_KEY);
  if (found === 'unreadable') {
    const edit = format.remove(text ?? '', SERVER_KEY);
    const reason = edit.kind === 'unreadable' ? edit.reason : 'it cannot be read';
    return [
      toFinding(false, `${title} has a valid ${file}`, `Fix it: ${reason}. Then check again.`),
    ];
  }
  if (found === 'missing') {
    if (isRecorded) return [toFinding(false, `${title} has the bridge in ${file}`, advice)];
    return isFound(system, assistant)
      ? [toFinding(true, `${title} does not have the bridge. ${advice}`)]
      : [];
  }
  return [
    toFinding(true, `${title} has the bridge in ${file}`),
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
    toFinding(!isDisabled, `${title} has the bridge turned on`, advice),
    toFinding(
      installed.some((file) => argv.includes(file)),
      `${title} starts the installed bridge`,
      advice,
    ),
    system.exists(key)
      ? toFinding(
          system.platform === 'win32' || isPrivate(system.mode(key)),
          `${title}'s key ${key} is private`,
          `Run: chmod go= "${key}"`,
        )
      : toFinding(
          false,
          `${title} has its key ${key}`,
          `${advice}\nThen allow ${title} again in the extension.`,
        ),
  ];
  return variables.includes('NODE_OPTIONS')
    ? [
        ...findings,
        toFinding(true, `${title} sets NODE_OPTIONS for the bridge: check that you set it`),
      ]
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
      return [toFinding(false, `${title} finds Node`, `Node has moved. ${advice}`)];
  }
  const trial = await tryServer(argv, title);
  if (trial.kind === 'failed')
    return [toFinding(false, `${title} can start the bridge`, `${trial.message}\n${advice}`)];
  const started = toFinding(true, `${title} can start the bridge`);
  if (trial.access === null) return [started];
  const { isAllowed, message } = trial.access;
  return [started, toFinding(isAllowed, `${title} gets answers from the extension`, message)];
}
