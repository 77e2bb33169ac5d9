import process from 'node:process';
import { step } from '../step.ts';

const config = ['--config', 'test/firefox/playwright.config.ts'];
const passed =
  (await step('Build for Firefox', 'wxt', ['build', '-b', 'firefox'])) &&
  (await step('Tests in Firefox', 'playwright', ['test', ...config, ...process.argv.slice(2)]));
process.exitCode = passed ? 0 : 1;
