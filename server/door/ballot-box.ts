import { randomBytes, randomInt } from 'node:crypto';
import type { Shelf, Store } from '../store/store.ts';
import { UnknownShelf } from '../store/store.ts';
import { newLotKey, openAnswer, sealAnswer } from './answer-seal.ts';
import { findTrace, newSecret, readToken, traceOf, writeToken } from './one-time-token.ts';
import type { Taken } from './taker.ts';

/** Answers are handed in so many at once, or more: each could be any of theirs. */
const LEAST_IN_A_LOT = 5;
/** Links of one survey: its box is one document. */
const MAX_TOKENS = 2_000;
/** Answers that wait in a box; whoever comes later tries again. */
const MAX_WAITING = 500;

/** The links of one survey and the answers that came by them: one document, in which nothing has an order. */
interface Box {
  /** By the trace of its secret: empty, or the trace of the key with which it was used. Sorted by trace. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Sealed, in the order of their random names. */
  readonly answers: Readonly<Record<string, string>>;
  /** The note that holds the key of these answers. */
  readonly lotKey: string;
  /** Answers on their way out of the box, shuffled, and the note that held their key. */
  readonly lot?: { readonly answers: readonly LotAnswer[]; readonly key: string };
  readonly closed?: true;
  /** What is asked of whoever holds a link. */
  readonly sheet: unknown;
}

/** An answer that leaves the box. */
export interface LotAnswer {
  /** The same when it is handed in again after a crash; says nothing of when it came. */
  readonly name: string;
  readonly said: unknown;
}

/**
 * Takes answers in by one-time links so that nobody can tell whose is whose, not even with the whole store in
 * hand: docs/decisions/0018.
 */
export class BallotBoxes {
  readonly #store: Pick<Store, 'shelf'>;

  constructor(store: Pick<Store, 'shelf'>) {
    this.#store = store;
  }

  /** Makes new links, told once; undefined when there are as many as there may be, or the box is closed. */
  async issue(
    territory: string,
    about: string,
    count: number,
    sheet: unknown,
  ): Promise<string[] | undefined> {
    const shelf = await this.#store.shelf(territory);
    const secrets = Array.from({ length: count }, newSecret);
    const isMade = await change(shelf, about, async (box) => {
      const now = box ?? (await emptyBox(shelf));
      const traces = secrets.map((secret) => [traceOf(secret), ''] as const);
      if (now.closed || Object.keys(now.tokens).length + count > MAX_TOKENS) return undefined;
      return { ...now, sheet, tokens: sorted([...Object.entries(now.tokens), ...traces]) };
    });
    if (!isMade) return undefined;
    return secrets.map((secret) => writeToken({ territory, about, secret }));
  }

  /** What is asked of whoever holds this link; undefined: it was used, is over, or never was one. */
  async sheet(token: string): Promise<unknown> {
    const read = readToken(token);
    const shelf = read && (await this.#shelf(read.territory));
    const box = shelf && (await boxIn(shelf, read.about));
    const trace = box && findTrace(Object.keys(box.tokens), read.secret);
    const isOpen = trace !== undefined && box?.tokens[trace] === '' && !box.closed;
    return isOpen ? box.sheet : undefined;
  }

  /** What there is a box about in a territory. */
  async abouts(territory: string): Promise<readonly string[]> {
    const shelf = await this.#store.shelf(territory);
    const found: string[] = [];
    for (let since = '0', more = true; more;) {
      const page = await shelf.changes(since, { limit: 100, prefixes: ['box:'] });
      found.push(...page.changes.map(({ id }) => id.slice('box:'.length)));
      since = page.lastSeq;
      more = page.pending;
    }
    return found;
  }

  /**
   * Puts an answer into the box. The same again with the same key is the same answer; with another one the link
   * was used by somebody else.
   */
  async put(token: string, key: string, said: unknown): Promise<Taken> {
    const read = readToken(token);
    if (!read) return 'refused';
    const shelf = await this.#shelf(read.territory);
    if (!shelf) return 'refused';
    const keyTrace = traceOf(key);
    const link = { usedWith: '' };
    const isPut = await change(shelf, read.about, async (box) => {
      const trace = box && findTrace(Object.keys(box.tokens), read.secret);
      if (!box || trace === undefined) return undefined;
      link.usedWith = box.tokens[trace] ?? '';
      const isFull = Object.keys(box.answers).length >= MAX_WAITING;
      if (link.usedWith !== '' || box.closed || isFull) return undefined;
      const lotKey = await keyIn(shelf, box);
      const name = randomBytes(16).toString('hex');
      return {
        ...box,
        tokens: { ...box.tokens, [trace]: keyTrace },
        answers: sorted([...Object.entries(box.answers), [name, sealAnswer(said, lotKey)]]),
      };
    });
    return isPut || link.usedWith === keyTrace ? 'taken' : 'refused';
  }

  /**
   * Takes answers out when there are enough of them, in an order of luck; when the box is closed, all of them.
   * @param write writes them; called again with the same names after a crash
   * @returns how many
   */
  async handIn(
    territory: string,
    about: string,
    write: (lot: readonly LotAnswer[]) => Promise<void>,
    { close = false } = {},
  ): Promise<number> {
    const shelf = await this.#store.shelf(territory);
    await change(shelf, about, async (box) => {
      if (!box || box.lot) return undefined;
      const count = Object.keys(box.answers).length;
      const isEnough = count >= LEAST_IN_A_LOT || (close && count > 0);
      if (!isEnough) return close && !box.closed ? { ...box, closed: true } : undefined;
      const key = await keyIn(shelf, box);
      const answers = shuffled(
        Object.values(box.answers).map((sealed) => ({
          name: randomBytes(16).toString('hex'),
          said: openAnswer(sealed, key),
        })),
      );
      const lot = { answers, key: box.lotKey };
      const next = { ...box, answers: {}, lotKey: await newKeyNote(shelf), lot };
      return close ? { ...next, closed: true } : next;
    });
    const { lot } = (await boxIn(shelf, about)) ?? {};
    if (!lot) return 0;
    await write(lot.answers);
    // From now on nobody opens what older revisions of the box hold.
    await shelf.putLocal(lot.key, undefined);
    await change(shelf, about, async (now) => {
      if (now?.lot?.key !== lot.key) return undefined;
      const { lot: _, ...rest } = now;
      return rest;
    });
    return lot.answers.length;
  }

  async #shelf(territory: string): Promise<Shelf | undefined> {
    return this.#store.shelf(territory).catch((error: unknown) => {
      if (error instanceof UnknownShelf) return undefined;
      throw error;
    });
  }
}

/** Changes a box as it is now, however many try at once; whether anything was to be changed. */
async function change(
  shelf: Shelf,
  about: string,
  act: (box: Box | undefined) => Promise<Box | undefined>,
): Promise<boolean> {
  const id = idOf(about);
  for (;;) {
    const doc = await shelf.get(id);
    const after = await act(doc && (doc['box'] as Box));
    if (!after) return false;
    const body = { box: after, audience: [] };
    const [result] = await shelf.write([{ id, expected: doc?._rev, body }]);
    if (result?.ok) return true;
    // The key that was made for a box that another gateway changed first opens nothing.
    if (after.lotKey !== (doc?.['box'] as Box | undefined)?.lotKey) {
      await shelf.putLocal(after.lotKey, undefined);
    }
  }
}

async function boxIn(shelf: Shelf, about: string): Promise<Box | undefined> {
  return (await shelf.get(idOf(about)))?.['box'] as Box | undefined;
}

async function emptyBox(shelf: Shelf): Promise<Box> {
  return { sheet: null, tokens: {}, answers: {}, lotKey: await newKeyNote(shelf) };
}

/** A note has no older revisions and is in no backup: what it opened is closed once it is gone. */
async function newKeyNote(shelf: Shelf): Promise<string> {
  const name = `lot:${randomBytes(16).toString('hex')}`;
  await shelf.putLocal(name, { key: newLotKey() });
  return name;
}

async function keyIn(shelf: Shelf, { lotKey }: Box): Promise<string> {
  const note = await shelf.getLocal(lotKey);
  const key = note?.['key'];
  if (typeof key !== 'string')
    throw new Error('The key of a box is gone: it was put back from a backup.');
  return key;
}

function sorted(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Fisher and Yates, by the system's own randomness. */
function shuffled<T>(things: readonly T[]): T[] {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [all[last], all[other]];
    if (a !== undefined && b !== undefined) [all[last], all[other]] = [b, a];
  }
  return all;
}

function idOf(about: string): string {
  return `box:${about}`;
}
