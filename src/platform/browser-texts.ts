import type { BrowserText } from '../domain/browser-texts.ts';
import type { InterfaceLanguage } from '../domain/localized.ts';
import { memberOf } from '../domain/json.ts';
import { CHOSEN_LANGUAGE } from '../storage/page-catalog.ts';
import { browser } from './browser.ts';
import { report } from './log.ts';
import { policyItem } from './policy-item.ts';
import { defineItem } from './storage.ts';

const chosenLanguage = defineItem(CHOSEN_LANGUAGE);

/** The types know of no message but the browser's own. */
const messages: { getMessage(name: string): string } = browser.i18n;

/** The texts that the browser shows, in the chosen language, else in the browser's own, which costs no file. */
export async function readBrowserTexts(): Promise<BrowserText> {
  try {
    const [{ language }, own] = await Promise.all([policyItem.read(), chosenLanguage.read()]);
    const chosen = language ?? own;
    if (chosen !== null) return await readMessages(chosen);
  } catch (thrown) {
    report(thrown);
  }
  return (name) => messages.getMessage(name);
}

async function readMessages(language: InterfaceLanguage): Promise<BrowserText> {
  const file = `/_locales/${language.replace('-', '_')}/messages.json`;
  const texts: unknown = await (await fetch(file)).json();
  return (name) => String(memberOf(memberOf(texts, name), 'message'));
}
