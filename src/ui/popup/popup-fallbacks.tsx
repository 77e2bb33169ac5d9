import { Icon } from '../components/icon.tsx';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** Where else to look for what was typed, below the apps that match. */
export function PopupFallbacks() {
  const popup = usePopup();
  const query = popup.list.query.value.trim();
  const org = popup.session.org.value;
  if (query === '' || org === null) return null;
  return (
    <div class="popup-fallbacks">
      <button type="button" class="popup-fallback" onClick={() => void openPanel(popup, query)}>
        <Icon name="ask" />
        {POPUP_STRINGS.ask}
        <bdi class="truncate muted">{query}</bdi>
      </button>
      <a
        class="popup-fallback"
        href={`${org.orgUrl}/app/UserHome`}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="launch" />
        {POPUP_STRINGS.dashboard}
      </a>
    </div>
  );
}
