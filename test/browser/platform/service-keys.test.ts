import { expect, test } from 'vitest';
import { serviceKeys } from '../../../src/platform/service-keys.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

async function makeKey(extractable: boolean) {
  return await crypto.subtle.generateKey(ALGORITHM, extractable, ['sign', 'verify']);
}

test('a key is stored under its name, signs, and is deleted when no account uses it', async () => {
  const { privateKey, publicKey } = await makeKey(false);
  expect(await serviceKeys.read('one')).toBeNull();
  await serviceKeys.store('one', privateKey);
  const stored = await serviceKeys.read('one');
  expect(stored?.extractable).toBe(false);
  if (stored === null) throw new Error('The key is not kept.');
  const bytes = new TextEncoder().encode('x');
  const signature = await crypto.subtle.sign(SIGNATURE, stored, bytes);
  expect(await crypto.subtle.verify(SIGNATURE, publicKey, signature, bytes)).toBe(true);
  expect(await serviceKeys.read('two')).toBeNull();
  await serviceKeys.store('two', privateKey);
  await serviceKeys.deleteAllExcept(['two', 'five']);
  expect(await serviceKeys.read('one')).toBeNull();
  expect(await serviceKeys.read('two')).not.toBeNull();
});

test('a later key replaces an earlier one', async () => {
  const [first, second] = [await makeKey(false), await makeKey(false)];
  await serviceKeys.store('three', first.privateKey);
  await serviceKeys.store('three', second.privateKey);
  const stored = await serviceKeys.read('three');
  if (stored === null) throw new Error('The key is not kept.');
  const bytes = new TextEncoder().encode('x');
  const signature = await crypto.subtle.sign(SIGNATURE, stored, bytes);
  expect(await crypto.subtle.verify(SIGNATURE, second.publicKey, signature, bytes)).toBe(true);
});

test('an exportable key is not stored', async () => {
  const { privateKey } = await makeKey(true);
  await expect(serviceKeys.store('four', privateKey)).rejects.toThrow('can be exported');
  expect(await serviceKeys.read('four')).toBeNull();
});
