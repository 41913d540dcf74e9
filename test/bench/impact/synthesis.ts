import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { NetworkFigures } from '../../../server/synthesis/network-figures.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import { PARIS } from '../../../src/domain/kernel/zone.ts';
import { CORE_QUESTIONS } from '../../../src/domain/surveys/core-questions.ts';
import { agreementIdOf } from '../../../src/domain/synthesis/agreement.ts';
import { frozenResult } from '../../../src/domain/synthesis/frozen-result.ts';
import type { Result } from '../../../src/domain/synthesis/result.ts';
import type { SentFigures } from '../../../src/domain/synthesis/sent-figures.ts';
import { synthesisOf } from '../../../src/domain/synthesis/synthesis.ts';
import { anId } from '../../support/builders.ts';
import { anAnswer, aSurvey } from '../../support/surveys.ts';
import { aResult, anAgreement } from '../../support/synthesis.ts';
import { figure, median, type Row } from '../row.ts';

const TERRITORIES = 1_000;
const ANSWERS = 1_000;
const TOGETHER = 8;
const TURNS = 15;
const MOST_MS = 1_000;
/** How long a reading of all territories may take before the rest is said to be missing. */
const LONGEST_MS = 20_000;
const CLOSED_ON = '2026-03-02';
const QUESTIONS = CORE_QUESTIONS.filter(
  ({ population, yes }) => population === 'people' && yes.length > 0,
);

/**
 * The synthesis of 1,000 territories with 1,000 answers each: calculated, beside a loop that does nothing but the weighted
 * sums; read from their databases, ahead as the service does when it starts, and again; and what is kept in memory.
 */
export async function measureSynthesis(): Promise<readonly Row[]> {
  const sent = Array.from({ length: TERRITORIES }, (_, index) => sentBy(index));
  const ours = medianOf(() => synthesisOf(sent, 2026));
  const plain = medianOf(() => plainSums(sent));
  const what = `${TERRITORIES.toLocaleString('en')} territories × ${ANSWERS.toLocaleString('en')} answers`;
  return [
    {
      measure: `the network’s synthesis, ${what}`,
      ours: figure(ours, 'ms'),
      peer: `${figure(plain, 'ms')} (weighted sums alone)`,
      ratio: `${(ours / plain).toFixed(0)}×`,
      aim: `≤ ${figure(MOST_MS, 'ms')}`,
      met: ours <= MOST_MS,
    },
    row('the figures of one survey of 1,000 answers frozen', medianOf(freezeOne), 1_000),
    ...(await measureReading(sent)),
  ];
}

async function measureReading(sent: readonly SentFigures[]): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-synthesis-'));
  try {
    const filled = EmbeddedStore.open(folder);
    // Together: each waits for the disk.
    for (let at = 0; at < sent.length; at += TOGETHER)
      await Promise.all(sent.slice(at, at + TOGETHER).map((one) => fill(filled, one)));
    await filled.close();
    const store = EmbeddedStore.open(folder);
    let now = Date.parse('2026-06-01T08:00:00.000Z');
    const figures = new NetworkFigures({ store, nouns: KNOWN_NOUNS, clock: () => now });
    const read = async (): Promise<number> => {
      now += 3_600_000;
      const begun = performance.now();
      const { synthesis } = await figures.of();
      if (synthesis.territories !== TERRITORIES) throw new Error('some could not be read');
      return performance.now() - begun;
    };
    const first = await read();
    const before = heapInUse();
    const later: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) later.push(await read());
    const grown = (heapInUse() - before) / 2 ** 20;
    await store.close();
    return [
      row(
        `all ${String(TERRITORIES)} read when the service starts, before anybody asks`,
        first,
        LONGEST_MS,
      ),
      row('the synthesis asked for, the territories looked at anew', median(later), MOST_MS),
      {
        measure: `memory after ${String(TURNS)} more readings`,
        ours: figure(Math.max(0, grown), 'MB more'),
        ...{ peer: '–', ratio: '–', aim: '≤ 8 MB more', met: grown <= 8 },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sentBy(index: number): SentFigures {
  const questions = QUESTIONS.map(({ id, version }, place) => ({
    ...{ question: id, version, answers: ANSWERS },
    yes: 100 + ((index * 37 + place * 101) % 800),
  }));
  return {
    ...{ territory: `t${String(index)}`, title: `Territoire ${String(index)}`, inhabitants: 4_000 },
    results: [aResult({ size: ANSWERS + (index % 700), questions })],
  };
}

/** The least that anybody could do: one pass over all counts. */
function plainSums(sent: readonly SentFigures[]): readonly number[] {
  return QUESTIONS.map((_, place) => {
    let [people, yes] = [0, 0];
    for (const { results } of sent) {
      for (const { size, questions } of results) {
        const one = questions[place];
        if (!one) continue;
        people += size;
        yes += (size * one.yes) / one.answers;
      }
    }
    return yes / people;
  });
}

function freezeOne(): unknown {
  return frozenResult(CLOSED, GIVEN, addDays(CLOSED_ON, 2), PARIS);
}

const CLOSED = aSurvey({
  ...{ status: 'closed', closedAt: `${CLOSED_ON}T16:00:00.000Z` },
  frame: { size: 1_200, drawn: 1_200, seed: 'bench' },
  questions: QUESTIONS.map(({ id, version }) => ({ id, version })),
});

const GIVEN = Array.from({ length: ANSWERS }, (_, index) =>
  anAnswer({
    _id: anId('answer', index + 1),
    replies: QUESTIONS.map(({ id, version, choices }) => ({
      ...{ question: id, version },
      codes: [choices[index % choices.length]?.code ?? ''],
    })),
  }),
);

async function fill(
  store: EmbeddedStore,
  { territory, title, results }: SentFigures,
): Promise<void> {
  const shelf = await store.create(territory);
  const _id = `territory:${randomUUID()}`;
  const communes = [{ code: '01001', name: title, population: 4_000 }];
  const own = { noun: 'territory', schema: 2, name: title, communes, applied: [] };
  const { _id: __, ...agreement } = anAgreement();
  await shelf.write([
    { id: _id, body: own },
    { id: agreementIdOf(_id), body: agreement },
    ...results.map(({ _id: id, ...body }: Result) => ({ id, body: { ...body } })),
  ]);
}

function medianOf(act: () => unknown): number {
  return median(
    Array.from({ length: TURNS }, () => {
      const begun = performance.now();
      act();
      return performance.now() - begun;
    }),
  );
}

/** What is in use after the rubbish is out, where the engine lets itself be told (`--expose-gc`). */
function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function row(measure: string, took: number, most: number): Row {
  return {
    ...{ measure, ours: figure(took, 'ms'), peer: '–', ratio: '–' },
    ...{ aim: `≤ ${figure(most, 'ms')}`, met: took <= most },
  };
}
