import { headOf, type CarriedFacts } from '../../contract/sending/carried-facts.ts';
import type { Fact } from '../../domain/nouns.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { Outbox } from '../engine/outbox/outbox.ts';
import { sealWith } from '../engine/vault/sealing.ts';
import { base64Of } from './packed-facts.ts';

/**
 * The facts of a person in one territory as a file that anybody may carry to where there is a network:
 * only the server can open it.
 * @param key the person's carrying key in that territory, base64url
 */
export async function carriedFile(
  { territory, author, at }: Pick<CarriedFacts, 'territory' | 'author' | 'at'>,
  key: string,
  facts: readonly Fact[],
): Promise<CarriedFacts> {
  const head = {
    format: 'coudmain-carried-facts',
    version: 1,
    territory,
    author,
    at,
  } as const;
  const bytes = bytesOf(key.replaceAll('-', '+').replaceAll('_', '/'));
  const sealing = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt']);
  const random = (count: number): Uint8Array<ArrayBuffer> =>
    crypto.getRandomValues(new Uint8Array(count));
  const sealed = await sealWith(sealing, random, headOf(head), facts);
  return { ...head, sealed: base64Of(sealed) };
}

/** What the unsent facts of the person here are sealed with. */
export interface UnsentParts {
  readonly outbox: Outbox;
  readonly writer: FactWriter;
  /** The carrying key of the person here; undefined: the server has given none yet. */
  readonly carryingKey: () => string | undefined;
  readonly clock: () => number;
}

/** Everything of the territory here that is not sent, sealed; undefined: there is no key to seal it with. */
export async function unsentFile({
  outbox,
  writer: { membership },
  carryingKey,
  clock,
}: UnsentParts): Promise<{ readonly file: CarriedFacts; readonly facts: number } | undefined> {
  const key = carryingKey();
  if (key === undefined || !membership) return undefined;
  const { territory, actor } = membership;
  const facts = (await outbox.unsent(territory)).map(({ fact }) => fact);
  const head = { territory, author: actor.user, at: new Date(clock()).toISOString() };
  return { file: await carriedFile(head, key, facts), facts: facts.length };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
