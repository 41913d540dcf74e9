import type { FastifyReply, FastifyRequest } from 'fastify';
import { Quota, takeAll, type Wish } from './quota.ts';
import { addressOf } from './rate-limit.ts';

const MB = 1024 * 1024;
/** Bodies in memory at once: one session's largest push, two of them from an address, four in all. */
const BODY_BYTES = { session: 16 * MB, address: 32 * MB, all: 64 * MB };
const EVERYBODY = '';

/** How much of large bodies there may be in memory at once, of every route that takes them. */
export class BodiesAtOnce {
  readonly #session = new Quota(BODY_BYTES.session);
  readonly #address = new Quota(BODY_BYTES.address);
  readonly #all = new Quota(BODY_BYTES.all);

  /** What a request is to have of it, before a byte of its body is read. */
  wishesOf(request: FastifyRequest, session: string): readonly Wish[] {
    const amount = bytesToCome(request);
    if (amount === 0) return [];
    return [
      { quota: this.#session, key: session, amount },
      { quota: this.#address, key: addressOf(request), amount },
      { quota: this.#all, key: EVERYBODY, amount },
    ];
  }

  /** Takes that, until the answer is out; false when there is no room for it now. */
  begin(request: FastifyRequest, reply: FastifyReply, session: string): boolean {
    const giveBack = takeAll(this.wishesOf(request, session));
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
