import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CHECKS } from '../../src/contract/checks.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import { RULES } from '../../src/domain/rules.ts';
import { HOME } from '../support/programs.ts';

/** What a version of the product wrote of a noun: kept for ever, for it lies on phones and in stores. */
interface Sample {
  readonly state: Readonly<Record<string, unknown>>;
  readonly facts: readonly Readonly<Record<string, unknown>>[];
}

const HERE = join(HOME, 'test/domain');
const files = readdirSync(HERE, { recursive: true })
  .map(String)
  .filter((file) => /samples.[a-z-]+-[0-9]+[.]json$/.test(file));

function sampleOf(noun: string, version: number): Sample | undefined {
  const file = files.find((one) => one.endsWith(`${noun}-${String(version)}.json`));
  return file === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(HERE, file), 'utf8')) as Sample);
}

/** Steps that change nothing and have shipped. */
const IDLE_STEPS: Readonly<Partial<Record<string, number>>> = { territory: 3, survey: 1 };

describe('samples of every version that ever shipped', () => {
  for (const definition of NOUNS) {
    const { noun, version } = definition;
    const types = 'facts' in definition ? Object.keys(definition.facts) : [];

    it(`are there for every version of a ${noun}, with the step from each to the next`, () => {
      assert.equal(definition.upcasts.length, version - 1);
      for (let each = 1; each <= version; each += 1) assert.ok(sampleOf(noun, each), String(each));
    });

    // A version tells an older app that it cannot read the document; a field that may be absent keeps nobody from it.
    it(`come of a new version only where something is otherwise: a ${noun}`, () => {
      const idle = definition.upcasts.filter(({ document, fact }) => !document && !fact);
      assert.equal(idle.length, IDLE_STEPS[noun] ?? 0);
    });

    for (let each = 1; each <= version; each += 1) {
      it(`are read by this version: a ${noun} of version ${String(each)}`, () => {
        const sample = sampleOf(noun, each);
        assert.equal(sample?.state['schema'], each);
        const answer = CHECKS.checkState(sample.state);
        assert.ok(answer.ok, JSON.stringify(answer));
        assert.equal(answer.state.schema, version);
        assert.ok(!RULES.isOfNewerVersion(answer.state));
      });

      it(`are taken in by this version: facts about a ${noun} of version ${String(each)}`, () => {
        const facts = sampleOf(noun, each)?.facts ?? [];
        const refused = facts.map((fact) => CHECKS.checkFact(fact)).filter(({ ok }) => !ok);
        assert.deepEqual(refused, []);
      });
    }

    it(`are filed by a phase or by a day, so that all of them can be asked for: a ${noun}`, () => {
      for (let each = 1; each <= version; each += 1) {
        const answer = CHECKS.checkState(sampleOf(noun, each)?.state);
        if (!answer.ok) assert.fail(JSON.stringify(answer));
        const { stand, day } = RULES.fileUnder(answer.state);
        assert.ok(stand !== undefined || day !== undefined);
      }
    });

    it(`are there of every fact about a ${noun}`, () => {
      const kept = new Set(sampleOf(noun, version)?.facts.map((fact) => fact['type']));
      assert.deepEqual(
        types.filter((type) => !kept.has(type)),
        [],
      );
    });
  }
});
