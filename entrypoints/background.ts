import '../src/platform/preload-worker.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { addListeners } from '../src/platform/listeners.ts';
import { loadOnDemand } from '../src/platform/scripts.ts';
import { createWorkerPlatform } from '../src/platform/worker-platform.ts';
import { createWorker } from '../src/worker/background/create-worker.ts';

export default defineBackground(() => {
  const format = import.meta.env.FIREFOX ? 'plain' : 'xml';
  addListeners(createWorker(createWorkerPlatform(), loadOnDemand, format));
});
