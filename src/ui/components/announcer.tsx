import { signal, type ReadonlySignal } from '@preact/signals';

/** Announces short messages to screen readers, such as "Copied", without moving the focus. */
export interface Announcer {
  readonly message: ReadonlySignal<string>;
  announce(text: string): void;
}

export function createAnnouncer(): Announcer {
  const message = signal('');
  return {
    message,
    announce(text) {
      // Screen readers announce a repeated text only if it differs.
      message.value = message.value === text ? `${text}\u00a0` : text;
    },
  };
}

/** The live region of an {@link Announcer}; once per page. */
export function AnnouncerRegion({ announcer }: { readonly announcer: Announcer }) {
  return (
    <div class="visually-hidden" role="status">
      {announcer.message.value}
    </div>
  );
}
