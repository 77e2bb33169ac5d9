import process from 'node:process';
import { step } from '../step.ts';

const firefox = process.argv.includes('--firefox');
const built = await step(
  firefox ? 'Build for Firefox' : 'Build for Chromium',
  'wxt',
  firefox ? ['build', '-b', 'firefox'] : ['build'],
);
process.exitCode = built ? 0 : 1;
