import process from 'node:process';
import { step } from '../step.ts';

const passed =
  (await step('Build for Chromium', 'wxt', ['build'])) &&
  (await step('End-to-end tests', 'playwright', ['test', ...process.argv.slice(2)]));
process.exitCode = passed ? 0 : 1;
