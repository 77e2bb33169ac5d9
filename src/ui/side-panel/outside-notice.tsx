import { useEffect, useState } from 'preact/hooks';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { createOutsideModel } from '../outside/outside-model.ts';
import { OutsideRequests } from '../outside/outside-requests.tsx';
import { usePanel } from './panel-context.ts';

/** The requests of outside assistants, shown above the composer. */
export function OutsideNotice() {
  const { extension, announcer, focusComposer } = usePanel();
  const [model] = useState(() => createOutsideModel(extension));
  useEffect(() => () => model.dispose(), [model]);
  return (
    <>
      <ProblemAlert error={model.problem.value} extension={extension} announcer={announcer} />
      <OutsideRequests model={model} announcer={announcer} onDone={focusComposer} />
    </>
  );
}
