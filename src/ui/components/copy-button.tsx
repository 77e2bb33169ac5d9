import { useEffect, useState } from 'preact/hooks';
import { SHARED_STRINGS } from './shared-strings.ts';
import type { Announcer } from './announcer.tsx';
import { Button, IconButton } from './button.tsx';

interface CopyButtonProps {
  /** The text on the button, or its name where it shows only an icon. */
  readonly label: string;
  readonly text: string;
  readonly copyText: (text: string) => Promise<void>;
  readonly announcer: Announcer;
  readonly iconOnly?: boolean;
}

const FEEDBACK_DURATION_MS = 2000;

/** Copies a text, and shows and announces that it did. */
export function CopyButton({
  label,
  text,
  copyText,
  announcer,
  iconOnly = false,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), FEEDBACK_DURATION_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const result = await copyText(text).then(
      () => 'copied' as const,
      () => 'failed' as const,
    );
    setOutcome(result);
    announcer.announce(result === 'copied' ? SHARED_STRINGS.copied : SHARED_STRINGS.copyFailed);
  };
  const onClick = () => void copy();

  if (iconOnly)
    return (
      <IconButton icon={outcome === 'copied' ? 'check' : 'copy'} label={label} onClick={onClick} />
    );
  return (
    <Button small icon={outcome === 'copied' ? 'check' : 'copy'} onClick={onClick}>
      {outcome === 'copied'
        ? SHARED_STRINGS.copied
        : outcome === 'failed'
          ? SHARED_STRINGS.copyFailed
          : label}
    </Button>
  );
}
