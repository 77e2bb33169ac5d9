import { RowMark } from './row-mark.tsx';
import { POPUP_STRINGS } from './strings.ts';

interface RowMarksProps {
  readonly label: string;
  readonly isCopied?: boolean;
  readonly onCopy?: (event: MouseEvent) => void;
  readonly onMore?: (event: MouseEvent) => void;
}

/** What the pointer can do with the selected app besides opening it. */
export function RowMarks({ label, isCopied = false, onCopy, onMore }: RowMarksProps) {
  return (
    <>
      <RowMark
        icon={isCopied ? 'check' : 'link'}
        title={isCopied ? POPUP_STRINGS.copied : POPUP_STRINGS.copyLink(label)}
        onClick={onCopy}
      />
      <RowMark icon="menu" title={POPUP_STRINGS.more} onClick={onMore} />
    </>
  );
}
