import type { Find } from '../../src/domain/kernel/noun.ts';
import { dayIn, timeIn, zoneOf } from '../../src/domain/kernel/zone.ts';
import type { Hour } from '../../src/domain/notices/due-notices.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import { THIS_TERRITORY } from '../../src/domain/territory/this-territory.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import type { Volunteer } from '../../src/domain/volunteers/volunteer.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { stateIn } from '../referee/stored-states.ts';
import type { Doc, Shelf } from '../store/store.ts';

const PAGE_SIZE = 1_000;
const PREFIXES = ['request:', 'volunteer:', 'territory:', 'verdict:', 'signal:'];
/** What became the case longer ago is told nobody: it is shorter than what was told is remembered. */
const TOLD_WITHIN_MS = 2 * 86_400_000;
const START = 'notices-since';

/** What a territory's notices are derived from: requests that matter still, volunteers, the territory itself. */
export class TownView {
  readonly shelf: Shelf;
  readonly #rules: Rules;
  readonly requests = new Map<string, Request>();
  readonly volunteers = new Map<string, Volunteer>();
  /** When facts were refused lately. */
  readonly refused = new Map<string, string>();
  /** When somebody told of a person who seems alone, where nobody has seen to it. */
  readonly signals = new Map<string, string>();
  territory: Territory | undefined;
  #since = '0';
  #epoch = '';

  constructor(shelf: Shelf, rules: Rules) {
    this.shelf = shelf;
    this.#rules = rules;
  }

  /** Finds what the rules look at, as far as it is kept here. */
  readonly find: Find = (id) => {
    const known =
      id === THIS_TERRITORY ? this.territory : (this.requests.get(id) ?? this.volunteers.get(id));
    return known as never;
  };

  /** Reads what changed since it last did. Throws StoreUnavailable. */
  async refresh(now: number): Promise<void> {
    const { epoch } = await this.shelf.head();
    if (epoch !== this.#epoch) {
      for (const known of [this.requests, this.volunteers, this.refused, this.signals]) {
        known.clear();
      }
      this.#since = '0';
      this.#epoch = epoch;
    }
    const from = new Date(now - TOLD_WITHIN_MS).toISOString();
    for (let more = true; more;) {
      const page = await this.shelf.changes(this.#since, { limit: PAGE_SIZE, prefixes: PREFIXES });
      for (const { id, doc } of page.changes) this.#note(id, doc, from);
      this.#since = page.lastSeq;
      more = page.pending;
    }
    for (const [id, request] of this.requests) if (isOver(request, from)) this.requests.delete(id);
    for (const [id, at] of this.refused) if (at < from) this.refused.delete(id);
  }

  /**
   * What hour it is there, and since when things are told: two days at the most, and never what was the case before
   * this life of the territory began to be told. A territory that is put back from a backup tells nothing again.
   */
  async hour(now: number): Promise<Hour> {
    const at = new Date(now).toISOString();
    const zone = zoneOf(this.territory);
    const kept = await this.shelf.getLocal(START);
    const isKnown = kept?.['epoch'] === this.#epoch;
    const began = isKnown ? String(kept['since']) : at;
    if (!isKnown) await this.shelf.putLocal(START, { epoch: this.#epoch, since: at });
    const within = new Date(now - TOLD_WITHIN_MS).toISOString();
    return {
      today: dayIn(zone, at),
      time: timeIn(zone, at),
      zone,
      since: began > within ? began : within,
    };
  }

  #note(id: string, doc: Doc, from: string): void {
    if (id.startsWith('verdict:')) {
      if (doc['withdrawn'] === true) this.refused.delete(id);
      else if (typeof doc['at'] === 'string') this.refused.set(id, doc['at']);
      return;
    }
    // Of what was said there nothing is read: that somebody is to be rung is enough.
    if (id.startsWith('signal:')) {
      if (doc['status'] !== 'waiting') this.signals.delete(id);
      else if (typeof doc['givenAt'] === 'string') this.signals.set(id, doc['givenAt']);
      return;
    }
    const state = stateIn(doc, this.#rules);
    if (state.noun === 'territory') this.territory = state;
    else if (state.noun === 'volunteer') this.volunteers.set(id, state);
    else if (isOver(state as Request, from)) this.requests.delete(id);
    else this.requests.set(id, state as Request);
  }
}

/** Whether nothing is told of it any more. */
function isOver({ history, phase }: Request, from: string): boolean {
  return !isLive(phase) && (history.at(-1)?.at ?? '') < from;
}
