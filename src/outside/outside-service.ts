import type { OutsideAccess } from './model/outside-access.ts';
import { assistantError } from '../domain/errors.ts';
import { extensionIdOf } from '../domain/extension-id.ts';
import { OUTSIDE_ACCESS_LOCK, TOOL_AVAILABILITIES_LOCK } from '../domain/locks.ts';
import { sanitizeAssistantName } from './model/outside-assistant.ts';
import { decodeOutsideChange, type OutsideChange } from './model/outside-change.ts';
import { pendingAssistants } from './model/assistant-lists.ts';
import { TOOL_NAMES } from '../tools/texts/tool-names.ts';
import { createConsentStore } from './access/consent-store.ts';
import { createDenialPauses } from './access/denial-pauses.ts';
import { createConnectionRegistry } from './connections/connection-registry.ts';
import { createBridgeConnection } from './native/bridge-connection.ts';
import { createExtensionConnections } from './connections/extension-connections.ts';
import type { ExtensionPort, OutsideDeps } from './outside-deps.ts';
import { createPendingQuestions } from './access/pending-questions.ts';
import { createRateLimiters } from './access/rate-limiter.ts';

/** Access for outside assistants while one worker runs. */
export interface OutsideService {
  /** Connects or disconnects as the user's choices and policy say. */
  applySettings(): Promise<void>;
  /** Serves a port that another extension opened. */
  connectExtension(port: ExtensionPort): Promise<void>;
  /** Applies a decision, an `OutsideChange`; throws `INPUT_INVALID` for anything else. */
  applyChange(change: unknown): Promise<void>;
}

export function createOutsideService(outsideDeps: OutsideDeps): OutsideService {
  const { items, withLock } = outsideDeps;
  const consent = createConsentStore(outsideDeps);
  const questions = createPendingQuestions(outsideDeps, showPendingCount);
  const deps = {
    outsideDeps,
    consent,
    questions,
    denialPauses: createDenialPauses(outsideDeps),
    rateLimiterFor: createRateLimiters(outsideDeps.now),
  };
  const bridge = createBridgeConnection(outsideDeps, (challenge, post) =>
    createConnectionRegistry(deps, (frame) => consent.authorize({ ...frame, challenge }), post),
  );
  const extensionConnections = createExtensionConnections(deps);

  items.assistants.watch(showPendingCount);
  // What one user was asked, and allowed, is not the next one's.
  outsideDeps.watchUsers((changed) => questions.withdraw(({ account }) => account === changed));

  function showPendingCount(): void {
    const { native, browserTexts, policy, report } = outsideDeps;
    Promise.all([
      browserTexts(),
      Promise.all([items.assistants.read(), items.outsideAccess.read(), policy()]),
    ]).then(([text, read]) => {
      const count = pendingAssistants(...read).length + questions.size;
      if (count === 0) native.showPending('', null);
      else
        native.showPending(
          String(count),
          text(count === 1 ? 'oneRequest' : 'requests').replace('{count}', String(count)),
        );
    }, report);
  }

  async function updateAccess(change: Partial<OutsideAccess>): Promise<void> {
    await withLock(OUTSIDE_ACCESS_LOCK, async () => {
      const next = { ...(await items.outsideAccess.read()), ...change };
      // A pause ends when both ways in are off; turning on another one does not end it.
      await items.outsideAccess.write({
        ...next,
        paused: next.paused && (next.on || next.extensions),
        profile: next.profile || crypto.randomUUID(),
      });
    });
    showPendingCount();
  }

  /** Questions of a stopped worker have no caller that waits for them. */
  const staleQuestionsCleared = items.questions.read().then(async (stale) => {
    if (stale.length > 0 && questions.size === 0) await items.questions.write([]);
  });

  return {
    async applySettings() {
      await staleQuestionsCleared;
      await bridge.applySettings();
      await extensionConnections.recheckAccess();
      showPendingCount();
    },
    connectExtension: extensionConnections.connect,
    async applyChange(input) {
      const change = decodeOutsideChange(input);
      if (change === undefined)
        throw assistantError('INPUT_INVALID', 'This is not a valid change of access.', {
          issues: 'change',
        });
      switch (change.kind) {
        case 'turn':
          await updateAccess({ on: change.on });
          if (!change.on) questions.withdraw(({ assistant }) => extensionIdOf(assistant) === null);
          return await bridge.retry();
        case 'extensions':
          await updateAccess({ extensions: change.on });
          return await extensionConnections.recheckAccess();
        case 'pause':
          await updateAccess({ paused: change.paused });
          if (!change.paused) return;
          extensionConnections.disconnect('paused');
          questions.withdraw(() => true);
          return await bridge.disconnect('paused');
        case 'retry':
          return await bridge.retry();
        case 'pair':
          return await pair(change);
        case 'forget':
          await consent.updateAssistant(change.assistant, null);
          return await disconnectAssistant(change.assistant);
        case 'set-permission':
          return await setToolPermission(change);
        case 'rename':
          return await consent.updateAssistant(change.assistant, {
            label: sanitizeAssistantName(change.label),
          });
        case 'answer':
          return questions.answer(change.question, change.answer);
        case 'clear':
          return await consent.clearEvents();
        case 'use':
          return await withLock(TOOL_AVAILABILITIES_LOCK, async () => {
            const { toolAvailabilities: toolUses } = items;
            await toolUses.write({ ...(await toolUses.read()), [change.tool]: change.use });
          });
      }
    },
  };

  async function pair(change: Extract<OutsideChange, { kind: 'pair' }>): Promise<void> {
    const { assistant, allow, always } = change;
    // Before it is let in, so that the call that waits for this finds its permission.
    if (allow && always !== undefined)
      for (const tool of TOOL_NAMES) await consent.setPermission(assistant, tool, always, 'always');
    await consent.updateAssistant(assistant, { standing: allow ? 'allowed' : 'refused' });
    if (!allow) await disconnectAssistant(assistant);
  }

  async function setToolPermission(
    change: Extract<OutsideChange, { kind: 'set-permission' }>,
  ): Promise<void> {
    const { assistant, tool, permission } = change;
    const account = change.account ?? (await outsideDeps.currentAccount());
    await consent.setPermission(assistant, tool, account, permission);
    if (permission === 'ask') return;
    questions.answerMatching(assistant, tool, account, permission === 'always' ? 'once' : 'no');
  }

  async function disconnectAssistant(key: string): Promise<void> {
    extensionConnections.disconnect('revoked', key);
    questions.withdraw(({ assistant }) => assistant === key);
    await bridge.disconnect('revoked', key);
  }
}
