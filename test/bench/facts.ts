import Fastify from 'fastify';
import type { Fact } from '../../src/domain/nouns.ts';
import { idOf } from '../../src/domain/kernel/ids.ts';
import {
  aFact,
  personDetails,
  requestDetails,
  uuid,
  volunteerDetails,
} from '../support/builders.ts';
import { figure, median, type Row } from './row.ts';
import { openTown, TERRITORY, type Visitor } from './town.ts';

const SLICE = 200;
const ROUNDS = 15;
/** The first rounds meet code that has never run: a town hall's server runs for weeks. */
const WARM_UP = 3;
const PEOPLE = 200;

/**
 * Facts taken in and applied per second, against a plain `_bulk_docs` that writes the very same
 * documents into the same store and does nothing else. Both over HTTP, in slices of 200.
 */
export async function measureFacts(): Promise<Row> {
  const town = await openTown();
  try {
    const { store, referees, url } = town.service;
    const plain = Fastify({ bodyLimit: 16 * 1024 * 1024 });
    await store.create('brut');
    const shelf = await store.shelf('brut');
    plain.post('/_bulk_docs', async (request) => {
      const { docs } = request.body as { docs: Fact[] };
      return shelf.write(docs.map(({ _id, ...body }) => ({ id: _id, body })));
    });
    const plainUrl = await plain.listen({ port: 0, host: '127.0.0.1' });
    const ours: number[] = [];
    const peers: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      // Nobody sends as much in a day as all rounds together.
      const coordinator = await town.enter(['coordinator']);
      const facts = aMorning(coordinator, round);
      const push = async (address: string): Promise<number> => {
        await logsAreWrittenBack();
        return timed(() => pushAll(address, coordinator, facts));
      };
      peers.push(facts.length / (await push(`${plainUrl}/_bulk_docs`)));
      const taken = await push(`${url}/db/${TERRITORY}/_bulk_docs`);
      ours.push(facts.length / (taken + (await timed(() => referees.catchUp(TERRITORY)))));
    }
    await plain.close();
    peers.splice(0, WARM_UP);
    ours.splice(0, WARM_UP);
    const ratio = median(ours.map((one, index) => one / peers[index]!));
    return {
      measure: 'facts taken in and applied, per second',
      ours: figure(median(ours), '/s'),
      peer: `${figure(median(peers), '/s')} (plain \`_bulk_docs\`)`,
      ratio: `${ratio.toFixed(2)}×`,
      aim: '≥ 0.5×',
      met: ratio >= 0.5,
    };
  } finally {
    await town.close();
  }
}

/** What a busy territory writes: people, volunteers, requests, missions promised, reports, visits. */
function aMorning(by: Visitor, round: number): Fact[] {
  const { user, roles } = by;
  const actor = { user, roles };
  const first = round * PEOPLE + 1;
  return Array.from({ length: PEOPLE }, (_, index) => first + index).flatMap((n) => {
    const at = { n, by: actor, id: uuid(10_000_000 + n * 10) };
    const later = (step: number): typeof at => ({ ...at, id: uuid(10_000_000 + n * 10 + step) });
    const person = idOf('person', uuid(n));
    const volunteer = idOf('volunteer', uuid(n));
    const seen = { person, means: 'visit', outcome: 'present', day: '2026-03-04' } as const;
    return [
      aFact('person.registered', personDetails(), at),
      aFact('volunteer.registered', volunteerDetails(), later(1)),
      aFact('volunteer.approved', {}, later(2)),
      aFact('request.noted', requestDetails({ person }), later(3)),
      aFact('mission.published', {}, later(4)),
      aFact('mission.promised', { volunteer }, later(5)),
      aFact('mission.reported', { volunteer, outcome: 'done', minutes: 60, km: 12 }, later(6)),
      aFact('encounter.recorded', { ...seen, readers: 'staff' }, later(7)),
    ];
  });
}

async function pushAll(address: string, by: Visitor, facts: readonly Fact[]): Promise<void> {
  for (let from = 0; from < facts.length; from += SLICE) {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // Answers are packed for phones only where there is a phone: the peer packs nothing.
        'accept-encoding': 'identity',
        cookie: by.cookie,
      },
      body: JSON.stringify({ docs: facts.slice(from, from + SLICE) }),
    });
    const results = (await response.json()) as { ok?: true }[];
    if (!response.ok || !results.every((result) => result.ok))
      throw new Error('a fact was refused');
  }
}

/** What one side has written is not written back to its file while the other is measured. */
async function logsAreWrittenBack(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1_000;
}
