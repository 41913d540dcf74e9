import { headOf } from '../../../src/contract/sending/carried-facts.ts';
import type { Someone } from './test-api.ts';

/** What a device of theirs would give out. */
export async function carried(
  author: Someone,
  key: Uint8Array<ArrayBuffer>,
  content: unknown,
): Promise<Record<string, unknown>> {
  const head = {
    format: 'coudmain-carried-facts',
    version: 1,
    territory: 'trois-clochers',
    author: author.user,
    at: '2026-03-02T08:00:00.000Z',
  } as const;
  const utf8 = new TextEncoder();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealing = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(headOf(head)) };
  const inner = await crypto.subtle.encrypt(
    algorithm,
    sealing,
    utf8.encode(JSON.stringify(content)),
  );
  const sealed = Buffer.from([...iv, ...new Uint8Array(inner)]).toString('base64');
  return { ...head, sealed };
}
