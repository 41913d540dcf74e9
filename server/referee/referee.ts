import { setImmediate as nextTurn } from 'node:timers/promises';
import { DamagedDocuments, StoreUnavailable, type Change, type Shelf } from '../store/store.ts';
import { doAllButFaulty, isOfTheBatch } from './apply-batch.ts';
import { mendConflicts } from './mend-conflicts.ts';
import { judge, type JudgingParts } from './judge.ts';
import { OwnDocument } from './stored-states.ts';
import { setAside } from './verdicts.ts';
import { project, sourcesAfter } from './project.ts';
import { forgetVerdicts } from './forget-verdicts.ts';
import { repairFromFacts } from './replay.ts';
import { RefusalTally } from './refusal-tally.ts';
import { WaitingRoom } from './waiting-room.ts';
import { factIn, type ReceivedFact } from './stored-facts.ts';

/** A referee's dependencies: a clock, and a reporter for unexpected errors. */
export interface RefereeParts extends JudgingParts {
  /** Told of what could not be made sense of (an id, nothing personal), or of a round that failed. */
  readonly report: (what: string, error: unknown) => void;
}

const BATCH_SIZE = 1_000;
const CHECKPOINT_ID = 'referee';
/** How many facts may have to be read again after a crash; reading them twice changes nothing. */
const FACTS_PER_CHECKPOINT = 2_000;
const FORGET_EVERY_MS = 6 * 3_600_000;

/**
 * Follows the facts of one territory in order of receipt and makes them state. Its checkpoint only
 * ever names facts of which everything is written, so whatever a crash interrupts is done again. A
 * fact that cannot be applied is set aside, and the next one goes on.
 */
export class Referee {
  readonly #shelf: Shelf;
  readonly #parts: RefereeParts;
  #since: string | undefined;
  /** The life of the shelf in which the checkpoint is a place: in another one it is none. */
  #epoch: string | undefined;
  #sinceCheckpoint = 0;
  #round: Promise<void> | undefined;
  #again = false;
  #failures = 0;
  #setAside = 0;
  #tally = new RefusalTally();
  readonly #waiting: WaitingRoom;
  readonly #own: OwnDocument;
  #forgottenUpTo = '0';
  #forgottenAt = 0;
  #oldestUnapplied: string | undefined;

  constructor(shelf: Shelf, parts: RefereeParts) {
    this.#shelf = shelf;
    this.#parts = parts;
    this.#waiting = new WaitingRoom(parts.clock);
    this.#own = new OwnDocument(shelf);
  }

  /** When the oldest fact was received that is known not to be applied; undefined: there is none. */
  get oldestUnapplied(): string | undefined {
    return this.#oldestUnapplied;
  }

  /** How many facts or projections could not be made, whatever was tried. */
  get setAside(): number {
    return this.#setAside;
  }

  /**
   * Applies every fact received so far. Calls made while a round is under way share the next one.
   * @throws StoreUnavailable when the store cannot be reached; calling again goes on from there
   */
  async catchUp(): Promise<void> {
    this.#again = true;
    this.#round ??= this.#rounds().finally(() => (this.#round = undefined));
    return this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#follow();
    }
  }

  async #follow(): Promise<void> {
    await this.#findPlace();
    for (let more = true; more;) {
      const page = await this.#shelf.changes(this.#since ?? '0', {
        limit: BATCH_SIZE,
        prefixes: ['fact:'],
      });
      await this.#apply(page.changes);
      this.#since = page.lastSeq;
      this.#sinceCheckpoint += page.changes.length;
      more = page.pending;
      // A long queue must not keep those waiting who ask for something.
      if (more) await nextTurn();
    }
    if (this.#sinceCheckpoint >= FACTS_PER_CHECKPOINT) await this.saveCheckpoint();
    await this.#tidy();
  }

  /** Nothing waits for it: what fails is done another day. */
  async #tidy(): Promise<void> {
    const { rules, report, clock } = this.#parts;
    try {
      await this.#endWaiting();
      if (clock() - this.#forgottenAt < FORGET_EVERY_MS) return;
      this.#forgottenAt = clock();
      this.#forgottenUpTo = await forgetVerdicts(this.#shelf, rules, this.#forgottenUpTo, clock());
    } catch (error) {
      report(`${this.#shelf.name}: tidying up`, error);
    }
  }

  async #apply(changes: readonly Change[]): Promise<void> {
    const [first] = changes;
    if (!first) return;
    this.#oldestUnapplied = receiptOf(first);
    try {
      await doAllButFaulty(changes, {
        act: (batch) => this.#make(batch),
        setAside: (one, error) => this.#putAside(one, error),
        isAtFault: (error) => isOfTheBatch(error, this.#failures, this.#shelf),
      });
    } catch (error) {
      this.#failures += 1;
      throw error;
    }
    this.#failures = 0;
    this.#oldestUnapplied = undefined;
  }

  async #make(changes: readonly Change[]): Promise<void> {
    const { rules, clock } = this.#parts;
    const facts = changes.map(({ doc }) => factIn(doc, rules));
    const judged = await judge(this.#shelf, facts, this.#judging());
    const at = new Date(clock()).toISOString();
    await doAllButFaulty(sourcesAfter(judged.settled, judged.find, rules), {
      act: (sources) => project(this.#shelf, sources, judged, rules, at),
      setAside: (source, error) => this.#count(`what is shown of ${source}`, error),
      isAtFault: (error) => isOfTheBatch(error, this.#failures, this.#shelf),
    });
  }

  #judging(): JudgingParts {
    return { ...this.#parts, tally: this.#tally, waiting: this.#waiting, own: this.#own };
  }

  /** Refuses what has waited for as long as one may. */
  async #endWaiting(): Promise<void> {
    const ids = this.#waiting.expired();
    if (ids.length === 0) return;
    const { rules } = this.#parts;
    const docs = await this.#shelf.getMany(ids);
    const facts = docs.flatMap((doc) => (doc ? [factIn(doc, rules)] : []));
    await judge(this.#shelf, facts, this.#judging());
    this.#sinceCheckpoint += facts.length;
  }

  async #putAside({ doc }: Change, error: unknown): Promise<void> {
    await this.#count(doc._id, error);
    try {
      await setAside(this.#shelf, unread(doc), this.#parts);
    } catch (again) {
      if (again instanceof StoreUnavailable) throw again;
      // It is so broken that not even a verdict can be made of it: it is told to the operator alone.
      this.#parts.report(`${this.#shelf.name}: the verdict on ${doc._id}`, again);
    }
  }

  #count(what: string, error: unknown): Promise<void> {
    this.#setAside += 1;
    this.#parts.report(`${this.#shelf.name}: ${what} could not be made state`, error);
    return Promise.resolve();
  }

  /** Saves the checkpoint, so that the next start reads no fact twice; call it when idle. */
  async saveCheckpoint(): Promise<void> {
    if (this.#sinceCheckpoint === 0 || this.#since === undefined) return;
    const { seq, epoch } = await this.#shelf.head();
    // A shelf that was put back meanwhile has facts that this checkpoint would pass over.
    if (epoch !== this.#epoch || this.#shelf.compare(this.#since, seq) > 0) return;
    this.#sinceCheckpoint = 0;
    await this.#shelf.putLocal(CHECKPOINT_ID, {
      since: this.#since,
      epoch,
      setAside: this.#setAside,
      refused: this.#tally.toJSON(),
      forgottenUpTo: this.#forgottenUpTo,
      waiting: this.#waiting.toJSON(),
    });
  }

  /** Where to read on: the start, when the shelf is in another life than the checkpoint, or behind it. */
  async #findPlace(): Promise<void> {
    const { seq, epoch } = await this.#shelf.head();
    if (this.#since === undefined || this.#epoch !== epoch) {
      await this.#mend();
      this.#since = await this.#readCheckpoint(epoch);
      this.#epoch = epoch;
      this.#sinceCheckpoint = 0;
    }
    if (this.#shelf.compare(this.#since, seq) <= 0) return;
    this.#since = this.#forgottenUpTo = '0';
  }

  /** A shelf that several copies left in conflict is made linear, and all its facts are judged again. */
  async #mend(): Promise<void> {
    const conflicts = await this.#shelf.conflicts();
    if (conflicts.length === 0) return;
    // First, so that a crash in the middle does not leave facts unjudged of which a lost leaf knew.
    await this.#shelf.putLocal(CHECKPOINT_ID, undefined);
    const at = new Date(this.#parts.clock()).toISOString();
    await mendConflicts(this.#shelf, conflicts, at);
    await repairFromFacts(this.#shelf, this.#parts.rules, at);
  }

  async #readCheckpoint(epoch: string): Promise<string> {
    this.#setAside = 0;
    const zone = await this.#own.zone();
    this.#tally = new RefusalTally(zone);
    this.#forgottenUpTo = '0';
    try {
      const kept = await this.#shelf.getLocal(CHECKPOINT_ID);
      // Checkpoints of earlier versions name no life: they count while they are not ahead.
      if (kept?.['epoch'] !== undefined && kept['epoch'] !== epoch) return '0';
      if (typeof kept?.['setAside'] === 'number') this.#setAside = kept['setAside'];
      if (kept?.['refused']) this.#tally = new RefusalTally(zone, kept['refused']);
      this.#waiting.restore((kept?.['waiting'] ?? []) as Parameters<WaitingRoom['restore']>[0]);
      if (typeof kept?.['forgottenUpTo'] === 'string') this.#forgottenUpTo = kept['forgottenUpTo'];
      return typeof kept?.['since'] === 'string' ? kept['since'] : '0';
    } catch (error) {
      // Reading facts twice changes nothing; not reading them at all would stop the territory.
      if (error instanceof DamagedDocuments) return '0';
      throw error;
    }
  }
}

function receiptOf({ doc }: Change): string | undefined {
  const { at } = (doc['received'] ?? {}) as { readonly at?: unknown };
  return typeof at === 'string' ? at : undefined;
}

/** A fact as it lies in the store: whoever cannot bring it up to date can still set it aside. */
function unread(doc: Change['doc']): ReceivedFact {
  const { _rev, audience, ...fact } = doc;
  return fact as unknown as ReceivedFact;
}
