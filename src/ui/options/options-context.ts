import {
  createSurfaceContext,
  createSurfaceDeps,
  type SurfaceDeps,
} from '../components/surface-context.ts';
import type { Extension } from '../extension.ts';
import { createOutsideModel, type OutsideModel } from '../outside/outside-model.ts';
import { createConnectionModel, type ConnectionModel } from './connection-model.ts';

/** The dependencies of the options page's components. */
export interface OptionsDeps extends SurfaceDeps {
  readonly connection: ConnectionModel;
  /** The form for another account. */
  readonly newConnection: ConnectionModel;
  readonly outside: OutsideModel;
  /** Whether the page just switched accounts, which lost the focus. */
  readonly isAccountSwitch: boolean;
}

export function createOptionsDeps(extension: Extension, isAccountSwitch = false): OptionsDeps {
  const surface = createSurfaceDeps(extension);
  const outside = createOutsideModel(extension);
  return {
    ...surface,
    connection: createConnectionModel(extension, 'org/save'),
    newConnection: createConnectionModel(extension, 'accounts/add'),
    outside,
    isAccountSwitch,
    dispose() {
      surface.dispose();
      outside.dispose();
    },
  };
}

export const [OptionsProvider, useOptions] = createSurfaceContext<OptionsDeps>('options page');
