import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_HEADER } from '../../src/contract/kernel/app-generation.ts';
import { UnknownShelf, type Shelf, type Store } from '../store/store.ts';
import { absent, unknownCaller } from './answers.ts';
import type { Gateway, Visit } from './visit.ts';

/**
 * Lets a request in, or answers it. Without any valid session or key every address of every
 * territory, real or not, answers 401: a device must learn that it should sign in again. With one,
 * a territory where the caller has no place answers as one that does not exist.
 */
export async function admit(
  door: Gateway,
  territory: string,
  query: URLSearchParams,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit | undefined> {
  const reader = await door.findReader(request, territory);
  const shelf = reader && (await shelfOf(door.store, territory));
  if (reader && shelf) {
    reply.header(ACCESS_HEADER, reader.epoch);
    return { gateway: door, territory, shelf, reader, request, reply, query };
  }
  await ((await door.isKnown(request)) ? absent(reply) : unknownCaller(reply));
  return undefined;
}

/** Whether whoever came in may still receive what they could then; rights may end while one waits. */
export async function isStillAdmitted({
  gateway: door,
  territory,
  reader,
  request,
}: Visit): Promise<boolean> {
  const now = await door.findReader(request, territory);
  return now?.epoch === reader.epoch;
}

async function shelfOf(store: Store, territory: string): Promise<Shelf | undefined> {
  try {
    return await store.shelf(territory);
  } catch (error) {
    if (error instanceof UnknownShelf) return undefined;
    throw error;
  }
}
