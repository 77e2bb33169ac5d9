import { expect, test } from 'vitest';
import { browserName } from '../../../src/worker/on-demand/browser-name.ts';

const WEBKIT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${WEBKIT} Chrome/147.0.0.0 Safari/537.36`, 'Chrome 147.0.0.0'],
  [`${WEBKIT} HeadlessChrome/147.0.0.0 Safari/537.36`, 'Chrome 147.0.0.0'],
  [`${WEBKIT} Chrome/147.0.0.0 Safari/537.36 Edg/147.0.3179.54`, 'Edge 147.0.3179.54'],
  [`${WEBKIT} Chrome/147.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'Opera 120.0.0.0'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140.0'],
  ['curl/8', 'Unknown'],
])('%s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
