import type { ComponentChildren, JSX, Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

interface MenuAction {
  readonly icon: IconName;
  readonly label: string;
  readonly onSelect: () => void;
}

interface MenuLink {
  readonly icon: IconName;
  readonly label: string;
  /** A page that opens in a new tab. */
  readonly href: string;
}

export type MenuItem = MenuAction | MenuLink;

interface MenuProps {
  readonly label: string;
  /** Groups of items, with a line between groups. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** A button with a menu of actions. */
export function Menu({ label, groups }: MenuProps) {
  return (
    <MenuFrame
      label={label}
      trigger={(props) => <IconButton icon="menu" label={label} {...props} />}
    >
      {(closeThen) =>
        groups.map((items, index) => (
          <MenuGroup key={items[0]?.label ?? index} isFirst={index === 0}>
            {items.map((item) =>
              'href' in item ? (
                <a
                  key={item.label}
                  role="menuitem"
                  class="menu-item"
                  tabIndex={-1}
                  href={item.href}
                  target="_blank"
                  rel="noreferrer"
                  onClick={closeThen(() => undefined)}
                >
                  <Icon name={item.icon} size={18} />
                  {item.label}
                </a>
              ) : (
                <MenuItemButton key={item.label} onClick={closeThen(item.onSelect)}>
                  <Icon name={item.icon} size={18} />
                  {item.label}
                </MenuItemButton>
              ),
            )}
          </MenuGroup>
        ))
      }
    </MenuFrame>
  );
}

interface MenuTriggerProps {
  readonly elementRef: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
}

interface MenuFrameProps {
  readonly label: string;
  /** Where the menu is aligned with its button; `wide` may span the page's width. */
  readonly kind?: 'at-end' | 'wide';
  readonly trigger: (props: MenuTriggerProps) => JSX.Element;
  /** The groups; wrap each item's action in the given function, which closes the menu first. */
  readonly children: (closeThen: (action: () => void) => () => void) => ComponentChildren;
}

/** A button and its menu (ARIA menu-button pattern). */
export function MenuFrame({ label, kind = 'at-end', trigger, children }: MenuFrameProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (!open) return undefined;
    const items = menuItems(root.current);
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true)
        setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown') return;
      setOpen(true);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') {
      setOpen(false);
      return;
    } else if (!moveFocus(event.key, menuItems(root.current))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const closeThen = (action: () => void) => () => {
    close();
    action();
  };

  return (
    <div class={kind === 'wide' ? 'menu menu-wide' : 'menu'} ref={root} onKeyDown={onKeyDown}>
      {trigger({
        elementRef: button,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      })}
      {open && (
        <div class="menu-list" role="menu" aria-label={label}>
          {children(closeThen)}
        </div>
      )}
    </div>
  );
}

interface MenuGroupProps {
  readonly isFirst: boolean;
  readonly children: ComponentChildren;
}

/** A group of items, with a divider above unless it is the first. */
export function MenuGroup({ isFirst, children }: MenuGroupProps) {
  return (
    <div role="group">
      {!isFirst && <div class="menu-divider" role="separator" />}
      {children}
    </div>
  );
}

interface MenuItemButtonProps {
  /** Whether it is the selected one of its group; undefined for an action. */
  readonly checked?: boolean;
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function MenuItemButton({ checked, title, onClick, children }: MenuItemButtonProps) {
  const state = checked === undefined ? {} : ({ 'aria-checked': checked } as const);
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...state}
      class="menu-item"
      tabIndex={-1}
      title={title}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function menuItems(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

function moveFocus(key: string, items: readonly HTMLElement[]): boolean {
  const index = items.findIndex((item) => item === document.activeElement);
  const last = items.length - 1;
  const next = {
    ArrowDown: index === last ? 0 : index + 1,
    ArrowUp: index <= 0 ? last : index - 1,
    Home: 0,
    End: last,
  }[key];
  if (next === undefined) return false;
  items[next]?.focus();
  return true;
}
