import { effect, untracked } from '@preact/signals';
import {
  createSurfaceContext,
  createSurfaceDeps,
  type SurfaceDeps,
} from '../components/surface-context.ts';
import type { Extension } from '../extension.ts';
import { createPopupModel, type PopupModel } from './popup-model.ts';

/** The dependencies of the popup's components. */
export interface PopupDeps extends SurfaceDeps {
  readonly list: PopupModel;
  readonly locale: string;
}

export function createPopupDeps(extension: Extension, locale: string): PopupDeps {
  const surface = createSurfaceDeps(extension);
  const list = createPopupModel(extension, locale);
  const stopWatchingUser = effect(() => {
    if (surface.session.userChanges.value > 0) untracked(() => list.reset());
  });
  return {
    ...surface,
    list,
    locale,
    dispose() {
      stopWatchingUser();
      surface.dispose();
      list.dispose();
    },
  };
}

export const [PopupProvider, usePopup] = createSurfaceContext<PopupDeps>('popup');
