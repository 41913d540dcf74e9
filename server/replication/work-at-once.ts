import type { BodiesAtOnce } from '../guards/bodies-at-once.ts';
import { Quota, takeAll, type Wish } from '../guards/quota.ts';
import type { Visit } from './visit.ts';

/** A replicator of CouchDB's opens twenty connections, an app six; tabs, and dead ones, come on top. */
const REQUESTS = { reader: 64, person: 256 };
/** First loads: each may hold some megabytes of text until it is fetched. */
const SNAPSHOTS = { reader: 2, person: 4, all: 32 };
const EVERYBODY = '';

/**
 * What one session, one person, one address and everybody may have under way at once; the rest comes back
 * later. A person's sessions count together: whoever signs in a hundred times has no more than others.
 */
export class WorkAtOnce {
  readonly #bodies: BodiesAtOnce;
  readonly #requests = { reader: new Quota(REQUESTS.reader), person: new Quota(REQUESTS.person) };
  readonly #snapshots = {
    reader: new Quota(SNAPSHOTS.reader),
    person: new Quota(SNAPSHOTS.person),
    all: new Quota(SNAPSHOTS.all),
  };

  /** Nothing is under way yet; `bodies` counts those of other routes too. */
  constructor(bodies: BodiesAtOnce) {
    this.#bodies = bodies;
  }

  /** Begins a visit, before a byte of its body is read; false when there is no room for it now. */
  begin({ request, reply, reader: { device, user } }: Visit, isSnapshot: boolean): boolean {
    const wishes: Wish[] = [
      { quota: this.#requests.reader, key: device, amount: 1 },
      { quota: this.#requests.person, key: user, amount: 1 },
      ...this.#bodies.wishesOf(request, device),
    ];
    if (isSnapshot) {
      wishes.push(
        { quota: this.#snapshots.reader, key: device, amount: 1 },
        { quota: this.#snapshots.person, key: user, amount: 1 },
        { quota: this.#snapshots.all, key: EVERYBODY, amount: 1 },
      );
    }
    const giveBack = takeAll(wishes);
    if (!giveBack) return false;
    for (const over of ['finish', 'close'] as const) reply.raw.once(over, giveBack);
    return true;
  }
}
