/** Takes the place of `wxt/browser` in the build of the pages; the worker and the popup use the native namespace. */
export { default as browser } from 'webextension-polyfill';
