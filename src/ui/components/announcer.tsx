import { signal, type ReadonlySignal } from '@preact/signals';

/** Says short things to screen readers, such as "Copied", without moving the focus. */
export interface Announcer {
  readonly said: ReadonlySignal<string>;
  say(text: string): void;
}

export function createAnnouncer(): Announcer {
  const said = signal('');
  return {
    said,
    say(text) {
      // The same text twice is news only if it differs.
      said.value = said.value === text ? `${text}\u00a0` : text;
    },
  };
}

/** The region that an {@link Announcer} speaks through; once per page. */
export function AnnouncerRegion({ announcer }: { readonly announcer: Announcer }) {
  return (
    <div class="visually-hidden" role="status">
      {announcer.said.value}
    </div>
  );
}
