import type { RememberedChoice } from '../assistant/offer-types.ts';
import type { Transcript } from '../assistant/transcript.ts';
import { isJsonObject } from '../domain/json.ts';

// Here, not beside their models: each wake of the worker reads this file, and nothing of the assistant.

/** Decodes the stored conversation; one odd turn makes all of it unreadable. */
export function decodeTranscript(stored: unknown): Transcript | undefined {
  return isTranscript(stored) ? stored : undefined;
}

/** Decodes what was chosen on cards; one odd choice makes all of it unreadable. */
export function decodeRememberedChoices(stored: unknown): readonly RememberedChoice[] | undefined {
  return isChoices(stored) ? stored : undefined;
}

function isTranscript(stored: unknown): stored is Transcript {
  return Array.isArray(stored) && stored.every(isTurn);
}

function isTurn(turn: unknown): boolean {
  return (
    isJsonObject(turn) &&
    typeof turn['id'] === 'string' &&
    typeof turn['prompt'] === 'string' &&
    typeof turn['askedAt'] === 'number' &&
    typeof turn['status'] === 'string' &&
    Array.isArray(turn['calls']) &&
    Array.isArray(turn['blocks'])
  );
}

function isChoices(stored: unknown): stored is readonly RememberedChoice[] {
  return Array.isArray(stored) && stored.every(isChoice);
}

function isChoice(choice: unknown): boolean {
  return (
    isJsonObject(choice) &&
    typeof choice['prompt'] === 'string' &&
    typeof choice['text'] === 'string' &&
    Array.isArray(choice['calls'])
  );
}
