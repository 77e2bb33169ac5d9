import '../src/platform/preload-worker.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { addListeners } from '../src/platform/listeners.ts';
import { createWorkerPlatform } from '../src/platform/worker-platform.ts';
import { createWorker } from '../src/worker/background/create-worker.ts';

export default defineBackground(() => {
  addListeners(createWorker(createWorkerPlatform(), import.meta.env.FIREFOX ? 'plain' : 'xml'));
});
