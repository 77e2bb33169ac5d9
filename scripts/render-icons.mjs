/**
 * Draws the extension's `public/icon/{16,32,48,128}.png` and the bundle's `scripts/mcpb-icon.png` from `icon.svg`, whose
 * 16-unit grid falls on whole pixels at each size.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './find-chromium.mjs';

const folder = new URL('../public/icon/', import.meta.url);
const svg = await readFile(new URL('icon.svg', folder), 'utf8');
const executablePath = findChromium() ?? undefined;
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({
    path: new URL(size === 512 ? '../../scripts/mcpb-icon.png' : `${size}.png`, folder).pathname,
    omitBackground: true,
  });
}
await browser.close();
