import type { WireError } from '../../domain/errors.ts';
import type { Extension } from '../extension.ts';
import type { Announcer } from './announcer.tsx';
import { ProblemNotice, type ProblemHandlers } from './problem-notice.tsx';

interface ProblemAlertProps {
  /** `null` while nothing is wrong. */
  readonly error: WireError | null;
  readonly extension: Extension;
  readonly announcer: Announcer;
  readonly handlers?: ProblemHandlers;
}

/** A problem that screen readers announce as soon as it appears. */
export function ProblemAlert({ error, extension, announcer, handlers = {} }: ProblemAlertProps) {
  if (error === null) return null;
  return (
    <div role="alert">
      <ProblemNotice
        error={error}
        handlers={handlers}
        copyText={extension.copyText}
        announcer={announcer}
      />
    </div>
  );
}
