import type { ComponentChildren, JSX, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type NativeButton = Omit<JSX.IntrinsicElements['button'], 'class' | 'type' | 'icon' | 'ref'>;

interface ButtonProps extends NativeButton {
  /** `danger`: removes something. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly submit?: boolean;
  readonly elementRef?: Ref<HTMLButtonElement>;
  readonly children: ComponentChildren;
}

/** A button with a text label; `primary` at most once in view. */
export function Button({
  kind = 'plain',
  small = false,
  wide = false,
  icon,
  submit = false,
  elementRef,
  children,
  ...rest
}: ButtonProps) {
  const classes = ['button'];
  if (kind !== 'plain') classes.push(`button-${kind}`);
  if (small) classes.push('button-small');
  if (wide) classes.push('button-wide');
  return (
    <button
      {...rest}
      ref={elementRef ?? null}
      type={submit ? 'submit' : 'button'}
      class={classes.join(' ')}
    >
      {icon !== undefined && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends NativeButton {
  readonly icon: IconName;
  /** What it does: its accessible name and tooltip. */
  readonly label: string;
  readonly elementRef?: Ref<HTMLButtonElement>;
}

/** A button with only an icon, named by `label`. */
export function IconButton({ icon, label, elementRef, ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      ref={elementRef ?? null}
      type="button"
      class="icon-button"
      aria-label={label}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
