import { useEffect, useState } from 'preact/hooks';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { createOutsideModel } from '../outside/outside-model.ts';
import { OutsideRequests } from '../outside/outside-requests.tsx';
import { usePanel } from './panel-context.ts';

/** Requests of outside assistants, where the user is looking. */
export function OutsideNotice() {
  const { extension, announcer, focusComposer } = usePanel();
  const [model] = useState(() => createOutsideModel(extension));
  useEffect(() => () => model.dispose(), [model]);
  return (
    <>
      <ProblemAlert error={model.problem.value} extension={extension} announcer={announcer} />
      <OutsideRequests
        model={model}
        announcer={announcer}
        onDone={focusComposer}
        reviewExtensions={() => void extension.openOptions()}
      />
    </>
  );
}
