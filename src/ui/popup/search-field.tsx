import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LinkTarget } from '../../messages/protocol.ts';
import { IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { copyLink } from './copy-link.ts';
import { FIELD_ID, LIST_ID, optionId } from './option-id.ts';
import { keysFromElsewhere } from './keys-from-elsewhere.ts';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { ROW_HEIGHT } from './virtual-list.ts';
import { POPUP_STRINGS } from './strings.ts';

const MAX_QUERY_LENGTH = 200;
const PAGE_SIZE = Math.floor(400 / ROW_HEIGHT);
const ANNOUNCE_DELAY_MS = 500;

/** The search field, a combobox for the list below it (ARIA combobox pattern): arrows select, Enter opens. */
export function SearchField() {
  const popup = usePopup();
  const { list, extension, announcer } = popup;
  const field = useRef<HTMLInputElement>(null);
  const lastAnnouncement = useRef('');
  const query = list.query.value;
  const items = list.items.value;
  const position = list.selection.position.value;
  const hasNoMatch = query.trim() !== '' && items.length === 0 && !list.searching.value;
  // Before the first frame: the first keystroke belongs to the field.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => keysFromElsewhere(field), []);
  useEffect(() => {
    if (query === '' || items.length === 0) return undefined;
    const timer = setTimeout(() => {
      // A message since the last keystroke, such as "Link copied", takes precedence.
      if (announcer.message.peek() === lastAnnouncement.current)
        announcer.announce(POPUP_STRINGS.found(items.length));
    }, ANNOUNCE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [query, items]);

  const selectedApplication = async () => {
    // Until the search is loaded, the selection is not for the current query.
    await list.prepareSearch();
    return list.selection.item.value?.application ?? null;
  };

  const openAt = (place: number) => {
    const item = list.items.value.find(
      (each) => each.kind === 'application' && each.position === place,
    );
    if (item?.kind === 'application' && item.application.ssoLink !== null)
      void list.open(item.application.id, 'new-tab');
  };

  const openSelected = async (where: LinkTarget) => {
    const application = await selectedApplication();
    if (application?.ssoLink) await list.open(application.id, where);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const target = targetPosition(event, position, items.length);
    const digit = event.altKey ? /^Digit([1-9])$/u.exec(event.code)?.[1] : undefined;
    if (target !== null) list.selection.move(target);
    else if (digit !== undefined) openAt(Number(digit) - 1);
    else if (event.key === 'Enter' && hasNoMatch) void openPanel(popup, query.trim());
    else if (event.key === 'Enter')
      void openSelected(event.ctrlKey || event.metaKey ? 'background-tab' : 'new-tab');
    else if (event.key === 'Escape') {
      if (query === '') extension.close();
      else list.setQuery('');
    } else if (isCopyShortcut(event, field.current))
      void selectedApplication().then((application) => copyLink(popup, application));
    else return;
    event.preventDefault();
  };

  return (
    <search class="popup-search">
      <Icon name="search" />
      <input
        id={FIELD_ID}
        ref={field}
        class="popup-input"
        type="text"
        role="combobox"
        aria-label={POPUP_STRINGS.search}
        aria-expanded={items.length > 0}
        aria-controls={items.length > 0 ? LIST_ID : undefined}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(position) : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY_LENGTH}
        placeholder={POPUP_STRINGS.search}
        value={query}
        onInput={(event) => {
          lastAnnouncement.current = announcer.message.peek();
          list.setQuery(event.currentTarget.value);
          void list.prepareSearch();
        }}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <IconButton
          icon="close"
          label={POPUP_STRINGS.clear}
          onClick={() => {
            list.setQuery('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}

/** Where a key moves the selection; with text in the field, Home and End move the text cursor unless Ctrl is held. */
function targetPosition(event: KeyboardEvent, position: number, count: number): number | null {
  const isListJump =
    event.ctrlKey || (event.target instanceof HTMLInputElement && event.target.value === '');
  switch (event.key) {
    case 'ArrowDown':
      return position + 1;
    case 'ArrowUp':
      return position - 1;
    case 'PageDown':
      return position + PAGE_SIZE;
    case 'PageUp':
      return position - PAGE_SIZE;
    case 'Home':
      return isListJump ? 0 : null;
    case 'End':
      return isListJump ? count : null;
    default:
      return null;
  }
}

/** Alt+C, by its key code because Option+C types "ç"; also Ctrl+C or Cmd+C unless text is selected. */
function isCopyShortcut(event: KeyboardEvent, field: HTMLInputElement | null): boolean {
  if (event.code !== 'KeyC' || event.shiftKey) return false;
  const hasPrimaryModifier = event.ctrlKey || event.metaKey;
  return (
    event.altKey !== hasPrimaryModifier &&
    (event.altKey || field?.selectionStart === field?.selectionEnd)
  );
}
