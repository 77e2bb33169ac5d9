import '../src/platform/preload-worker.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../src/platform/listeners.ts';
import { createWorkerPlatform } from '../src/platform/worker-platform.ts';
import { createWorker } from '../src/worker/create-worker.ts';

export default defineBackground(() => {
  listen(createWorker(createWorkerPlatform(), import.meta.env.FIREFOX ? 'plain' : 'xml'));
});
