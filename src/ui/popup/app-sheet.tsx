import { useEffect, useRef } from 'preact/hooks';
import { NICKNAME_TEXTS } from '../../assistant/nicknames/nickname-texts.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { Button, IconButton } from '../components/button.tsx';
import { NicknameForm } from '../nicknames/nickname-form.tsx';
import { useNicknames } from '../nicknames/use-nicknames.ts';
import { adoptStyles } from './adopt-styles.ts';
import styles from './app-sheet.css?inline';
import { moveAndAnnounce, toggleAndAnnounce } from './change-pins.ts';
import { focusField } from './option-id.ts';
import { PIN_STRINGS } from './pin-strings.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

// Not among the popup's own styles, which are read before the first frame.
adoptStyles(styles);

/** What the user can set for one app, below the list; it has the focus while it is open. */
export function AppSheet({ application }: { readonly application: AssignedApplication }) {
  const { extension, announcer, list } = usePopup();
  const field = useRef<HTMLInputElement>(null);
  const nicknames = useNicknames(extension, list.snapshot.value?.value ?? [], announcer);
  const own = nicknames.all.filter((nickname) => nickname.application === application.id);
  useEffect(() => field.current?.focus(), [application]);
  const close = () => {
    list.sheet.value = null;
    focusField();
  };
  return (
    <section
      class="popup-sheet"
      aria-labelledby="sheet-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <div class="popup-sheet-head">
        <h2 class="card-title truncate" id="sheet-title">
          <bdi>{application.label}</bdi>
        </h2>
        <IconButton icon="close" label={POPUP_STRINGS.close} onClick={close} />
      </div>
      <PinButtons application={application} />
      {own.length > 0 && (
        <ul class="nickname-list" aria-label={NICKNAME_TEXTS.title}>
          {own.map(({ name }) => (
            <li key={name}>
              <bdi class="truncate">{name}</bdi>
              <IconButton
                icon="close"
                label={NICKNAME_TEXTS.removeNickname(name)}
                onClick={() => {
                  void nicknames.remove(name);
                  field.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <NicknameForm nicknames={nicknames} application={application} field={field} />
    </section>
  );
}

function PinButtons({ application }: { readonly application: AssignedApplication }) {
  const popup = usePopup();
  const isPinned = popup.list.pins.value.includes(application.id);
  return (
    <div class="popup-sheet-pins">
      <Button small onClick={() => toggleAndAnnounce(popup, application)}>
        {isPinned ? PIN_STRINGS.unpin : PIN_STRINGS.pin}
      </Button>
      {isPinned && (
        <>
          <Button small kind="quiet" onClick={() => moveAndAnnounce(popup, application, -1)}>
            {PIN_STRINGS.moveUp}
          </Button>
          <Button small kind="quiet" onClick={() => moveAndAnnounce(popup, application, 1)}>
            {PIN_STRINGS.moveDown}
          </Button>
        </>
      )}
    </div>
  );
}
