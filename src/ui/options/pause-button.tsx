import { Button } from '../components/button.tsx';
import { OUTSIDE_WORDS } from '../outside/words.ts';
import { useOptions } from './options-context.ts';

/** Turns everybody away for a while, or lets them in again. */
export function PauseButton() {
  const { outside } = useOptions();
  const { paused } = outside.door.value;
  return (
    <Button small onClick={() => void outside.change({ kind: 'pause', paused: !paused })}>
      {paused ? OUTSIDE_WORDS.resume : OUTSIDE_WORDS.pause}
    </Button>
  );
}
