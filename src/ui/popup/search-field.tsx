import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { AssignedApplication } from '../../domain/application.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import { IconButton } from '../components/button.tsx';
import { moveAndAnnounce, toggleAndAnnounce } from './change-pins.ts';
import { copyLink } from './copy-link.ts';
import { keysFromElsewhere } from './keys-from-elsewhere.ts';
import {
  isCopyShortcut,
  isMoreShortcut,
  isPinShortcut,
  pinMove,
  placeToOpen,
  targetPosition,
} from './list-keys.ts';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { SearchBox } from './search-box.tsx';
import { POPUP_STRINGS } from './strings.ts';

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

  const withSelected = (act: (application: AssignedApplication) => void) =>
    void selectedApplication().then((application) => {
      if (application !== null) act(application);
    });

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
    // Not those of the last rendering: keys that were held come in one task.
    const target = targetPosition(event, list.selection.position.value, list.items.value.length);
    const place = placeToOpen(event);
    const move = pinMove(event);
    if (move !== null) withSelected((application) => moveAndAnnounce(popup, application, move));
    else if (target !== null) list.selection.move(target);
    else if (place !== null) openAt(place);
    else if (event.key === 'Enter' && hasNoMatch) void openPanel(popup, query.trim());
    else if (event.key === 'Enter')
      void openSelected(event.ctrlKey || event.metaKey ? 'background-tab' : 'new-tab');
    else if (event.key === 'Escape') {
      if (query === '') extension.close();
      else list.setQuery('');
    } else if (isCopyShortcut(event, field.current))
      void selectedApplication().then((application) => copyLink(popup, application));
    else if (isPinShortcut(event))
      withSelected((application) => toggleAndAnnounce(popup, application));
    else if (isMoreShortcut(event))
      withSelected((application) => {
        list.sheet.value = application;
      });
    else return;
    event.preventDefault();
  };

  return (
    <SearchBox
      field={field}
      query={query}
      count={items.length}
      position={position}
      onInput={(event) => {
        lastAnnouncement.current = announcer.message.peek();
        list.setQuery(event.currentTarget.value);
        void list.prepareSearch();
      }}
      onKeyDown={onKeyDown}
    >
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
    </SearchBox>
  );
}
