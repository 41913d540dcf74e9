import { pickPhrase, REQUEST_PHRASES } from '../../server/demo/story/phrases.ts';
import type { Shelf } from '../../server/store/store.ts';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import { RULES } from '../../src/domain/rules.ts';
import type { Aggregate, Fact, FactNamed, FactType } from '../../src/domain/nouns.ts';
import { idOf } from '../../src/domain/kernel/ids.ts';
import { MISSION_KINDS } from '../../src/domain/kernel/kind.ts';
import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import {
  aFact,
  anActor,
  COORDINATOR,
  NOW,
  personDetails,
  requestDetails,
  uuid,
  volunteerDetails,
} from '../support/builders.ts';

const VOLUNTEERS = 50;
const COMMUNES = 20;
/** A person, three requests of theirs, an encounter. */
const HOUSEHOLD = 5;

/** Fills a territory with so many documents (50, and then any multiple of five), by its own rules. */
export async function fillVillage(shelf: Shelf, documents: number): Promise<void> {
  const writes = villageOf(documents).map((state) => {
    const { _id: id, ...body } = state;
    return { id, body: { ...body, audience: RULES.audienceOf(state) } };
  });
  await shelf.write(writes, { order: 'any' });
}

/** The documents of such a territory. */
export function villageOf(documents: number): readonly Aggregate[] {
  const states = new Map<string, Aggregate>();
  for (const fact of lifeOfVillage(documents, {
    by: BOTH,
    firstDay: '2026-03-05',
    receivedAt: NOW,
  })) {
    const outcome = RULES.apply(fact, COORDINATOR, (id) => states.get(id));
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
    for (const state of outcome.changed) states.set(state._id, state);
  }
  if (states.size !== documents) throw new Error(`made ${states.size} documents`);
  return [...states.values()];
}

/** Who writes everything down, when help begins to be wanted, and when the server received it all. */
interface Life {
  readonly by: Actor;
  readonly firstDay: Day;
  /** Absent: the server still has to. */
  readonly receivedAt?: string;
}

const BOTH: Actor = anActor(['coordinator', 'agent'], 900);

/** What happened in a village that has so many documents; help is wanted on sixty days in a row. */
export function* lifeOfVillage(documents: number, life: Life): Generator<Fact> {
  for (let n = 1; n <= VOLUNTEERS; n += 1) {
    yield fact('volunteer.registered', volunteerDetails({ family: `Morel-${n}` }), n, life);
    yield fact('volunteer.approved', {}, n, life);
  }
  const households = (documents - VOLUNTEERS) / HOUSEHOLD;
  for (let n = 1; n <= households; n += 1) yield* householdNo(n, life);
}

/** Of the three requests one is done, one promised or on offer, one is only noted or on offer. */
function* householdNo(n: number, life: Life): Generator<Fact> {
  const person = idOf('person', uuid(n));
  const volunteer = idOf('volunteer', uuid((n % VOLUNTEERS) + 1));
  const point = { lat: 46.2 + (n % 97) / 400, lon: 4.8 + (n % 89) / 400 };
  const commune = String(99_901 + (n % COMMUNES));
  const address = `${n} chemin des Teppes`;
  yield fact('person.registered', personDetails({ commune, address, point }), n, life);
  for (let turn = 0; turn < 3; turn += 1) {
    const request = n * 3 + turn;
    const kind = MISSION_KINDS[request % MISSION_KINDS.length]!;
    const when = { day: addDays(life.firstDay, request % 60), part: 'morning' } as const;
    const chance = { pick: <T>(from: readonly T[]): T => from[request % from.length]! };
    const said = pickPhrase(REQUEST_PHRASES[kind], { kind, when }, chance);
    const details = requestDetails({ person, kind, said, when });
    yield fact('request.noted', details, request, life);
    if (turn < 2 || n % 2 === 0) yield fact('mission.published', {}, request, life);
    if (turn === 0 || (turn === 1 && n % 2 === 0))
      yield fact('mission.promised', { volunteer }, request, life);
    if (turn > 0) continue;
    const report = { volunteer, outcome: 'done', minutes: 60, km: 12 } as const;
    yield fact('mission.reported', report, request, life);
  }
  const seen = { means: 'visit', outcome: 'present', day: '2026-03-04', readers: 'staff' } as const;
  const words = REQUEST_PHRASES.visit.filter((one) => typeof one === 'string')[n % 2]!;
  yield fact('encounter.recorded', { person, ...seen, words }, n, life);
}

function fact<T extends FactType>(
  type: T,
  data: FactNamed<T>['data'],
  n: number,
  { by, receivedAt }: Life,
): Fact {
  return aFact(type, data, { n, by, ...(receivedAt && { receivedAt }) });
}
