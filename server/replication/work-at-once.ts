import type { FastifyRequest } from 'fastify';
import { Quota, takeAll, type Wish } from '../guards/quota.ts';
import { addressOf } from '../guards/rate-limit.ts';
import type { Visit } from './visit.ts';

const MB = 1024 * 1024;
/** Bodies in memory at once: one session's largest push, two of them from an address, four in all. */
const BODY_BYTES = { reader: 16 * MB, address: 32 * MB, all: 64 * MB };
/** A replicator of CouchDB's opens twenty connections, an app six; tabs, and dead ones, come on top. */
const REQUESTS_PER_READER = 64;
/** First loads: each may hold some megabytes of text until it is fetched. */
const SNAPSHOTS = { reader: 2, all: 32 };
const EVERYBODY = '';

/** What one session, one address and everybody may have under way at once; the rest comes back later. */
export class WorkAtOnce {
  readonly #bodies = {
    reader: new Quota(BODY_BYTES.reader),
    address: new Quota(BODY_BYTES.address),
    all: new Quota(BODY_BYTES.all),
  };
  readonly #requests = new Quota(REQUESTS_PER_READER);
  readonly #snapshots = { reader: new Quota(SNAPSHOTS.reader), all: new Quota(SNAPSHOTS.all) };

  /** Begins a visit, before a byte of its body is read; false when there is no room for it now. */
  begin({ request, reply, reader: { device } }: Visit, isSnapshot: boolean): boolean {
    const wishes: Wish[] = [{ quota: this.#requests, key: device, amount: 1 }];
    const amount = bytesToCome(request);
    if (amount > 0) {
      wishes.push(
        { quota: this.#bodies.reader, key: device, amount },
        { quota: this.#bodies.address, key: addressOf(request), amount },
        { quota: this.#bodies.all, key: EVERYBODY, amount },
      );
    }
    if (isSnapshot) {
      wishes.push(
        { quota: this.#snapshots.reader, key: device, amount: 1 },
        { quota: this.#snapshots.all, key: EVERYBODY, amount: 1 },
      );
    }
    const giveBack = takeAll(wishes);
    if (!giveBack) return false;
    for (const over of ['finish', 'close'] as const) reply.raw.once(over, giveBack);
    return true;
  }
}

/** How long the body says it is; the largest there may be when it does not say. */
function bytesToCome({ headers, routeOptions }: FastifyRequest): number {
  const most = routeOptions.bodyLimit;
  if (headers['transfer-encoding'] !== undefined) return most;
  const said = Number(headers['content-length'] ?? 0);
  // One that is too large is refused by its length, and is not read.
  return said <= most ? said : 0;
}
