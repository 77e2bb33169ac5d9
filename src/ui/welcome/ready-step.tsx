import { useEffect, useMemo } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useOptions } from '../options/options-context.ts';
import { WaysToOpen } from '../options/ways-to-open.tsx';
import { AppSheetSlot } from '../popup/app-sheet-slot.tsx';
import { ApplicationOptions } from '../popup/application-options.tsx';
import { PopupProvider } from '../popup/popup-context.ts';
import { createPopupModel } from '../popup/popup-model.ts';
import { NothingFound } from '../popup/popup-states.tsx';
import { SearchField } from '../popup/search-field.tsx';
import { WELCOME_STRINGS } from './strings.ts';

/** The user's own apps to try at once, and where to find them from now on. */
export function ReadyStep() {
  const { session } = useOptions();
  return (
    <div class="welcome-form">
      <h2 class="welcome-title" id="welcome-title">
        {WELCOME_STRINGS.readyTitle}
      </h2>
      <p class="welcome-user">
        <Icon name="check" />
        <bdi>{session.user.value?.name}</bdi>
      </p>
      <TryIt />
      <h2 class="card-title">{WELCOME_STRINGS.next}</h2>
      <WaysToOpen>
        <li>
          <PinPicture />
          <div>
            <h3>{WELCOME_STRINGS.pin}</h3>
            <div class="muted">{WELCOME_STRINGS.pinText}</div>
          </div>
        </li>
      </WaysToOpen>
    </div>
  );
}

/** The popup's search, in a page that stays open. */
function TryIt() {
  const options = useOptions();
  const popup = useMemo(() => {
    const extension = { ...options.extension, close: () => undefined };
    const { language } = navigator;
    const list = createPopupModel(extension, language);
    return { ...options, extension, list, locale: language };
  }, [options]);
  const { list } = popup;
  useEffect(() => {
    void list.refresh(false).then(() => list.prepareSearch());
    return () => list.dispose();
  }, [list]);
  const error = list.problem.value ?? list.refreshError.value;
  return (
    <PopupProvider value={popup}>
      <p>{WELCOME_STRINGS.tryIt}</p>
      <div class="welcome-try">
        {list.snapshot.value === null ? (
          <p class="muted welcome-loading" role="status">
            {error === null && WELCOME_STRINGS.loading}
          </p>
        ) : (
          <>
            <SearchField />
            {list.items.value.length > 0 ? (
              <ApplicationOptions />
            ) : (
              !list.searching.value && <NothingFound />
            )}
            <AppSheetSlot />
          </>
        )}
      </div>
      <ProblemAlert
        error={error}
        extension={options.extension}
        announcer={options.announcer}
        handlers={{ retry: () => void list.refresh(true) }}
      />
    </PopupProvider>
  );
}

/** The toolbar with its puzzle piece and the pin. */
function PinPicture() {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M3.5 6.5h3.5a2 2 0 1 1 4 0h3.5v3.5a2 2 0 1 1 0 4v2.5h-11z" />
    </svg>
  );
}
