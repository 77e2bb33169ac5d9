import { Button } from '../components/button.tsx';
import { OUTSIDE_STRINGS } from '../outside/strings.ts';
import { useOptions } from './options-context.ts';

/** Pauses or resumes all outside assistants. */
export function PauseButton() {
  const { outside } = useOptions();
  const { paused } = outside.outsideAccess.value;
  return (
    <Button small onClick={() => void outside.change({ kind: 'pause', paused: !paused })}>
      {paused ? OUTSIDE_STRINGS.resume : OUTSIDE_STRINGS.pause}
    </Button>
  );
}
