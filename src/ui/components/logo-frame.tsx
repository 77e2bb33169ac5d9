import type { ComponentChildren } from 'preact';
import { monogram } from './monogram.ts';

interface LogoFrameProps {
  readonly label: string;
  readonly hasMonogram?: boolean;
  readonly children?: ComponentChildren;
}

/** The place of an app's logo, with its monogram unless the picture is there. */
export function LogoFrame({ label, hasMonogram = true, children }: LogoFrameProps) {
  const { letters, hue } = monogram(label);
  return (
    <span class="logo" aria-hidden="true" style={{ '--logo-hue': String(hue) }}>
      {hasMonogram && <span class="logo-monogram">{letters}</span>}
      {children}
    </span>
  );
}
