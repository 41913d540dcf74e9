import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DisclosedCount } from '../../../src/domain/diagnosis/disclosure.ts';
import type { TerritoryPicture } from '../../../src/domain/diagnosis/picture.ts';
import { NOBODY } from '../../../src/domain/diagnosis/reach.ts';
import { reportOf, type Report, type ReportLine } from '../../../src/domain/diagnosis/report.ts';
import { SMALLEST_DISCLOSED } from '../../../src/domain/statistics/small-numbers.ts';
import { anId, aPerson, aRequest } from '../../support/builders.ts';

const communes = ['99901', '99902', '99903', '99904'].map((code) => ({
  ...{ code, name: `Commune ${code}`, population: 1_000, point: { lat: 46.3, lon: 4.9 } },
}));
const empty: TerritoryPicture = { living: [], unmet: [], gaps: [], density: [], fromElsewhere: 0 };
const four = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 4, maxLength: 4 });
const share = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(2))
  .map(([beyond, within, unknown]) => ({ ...NOBODY, beyond, known: beyond + within, unknown }));

const figures = fc
  .record({ volunteers: four(fc.nat(9)), requests: four(fc.nat(9)), people: four(share) })
  .map(({ volunteers, requests, people }) => {
    const asked = requests.flatMap((count, at) =>
      Array.from({ length: count }, (_, n) => ({
        request: aRequest({ _id: anId('request', at * 100 + n) }),
        person: aPerson({ commune: communes[at]?.code ?? '', family: 'Perrachon' }),
      })),
    );
    const picture: TerritoryPicture = {
      ...empty,
      living: asked,
      unmet: asked.map((one) => ({ ...one, weight: 1 })),
      gaps: communes.map(({ code, point }, at) => ({
        ...{ commune: code, point, requests: requests[at] ?? 0 },
      })),
      density: communes.map((commune, at) => ({ commune, volunteers: volunteers[at] ?? 0 })),
    };
    const inhabitants = communes.map(() => NOBODY);
    const reach = {
      kind: 'doctor',
      services: 3,
      people,
      inhabitants,
      hamlets: inhabitants,
    } as const;
    return reportOf(communes, picture, [reach]);
  });

const toldIn = (line: ReportLine): readonly DisclosedCount[] => [
  line.volunteers,
  line.requests,
  line.unmet,
  line.gaps,
  ...line.reach.flatMap(({ people }) => [people.beyond, people.known]),
];
const allTold = ({ rows, total, unplaced }: Report): readonly DisclosedCount[] => [
  ...rows.flatMap(toldIn),
  ...toldIn(total),
  unplaced,
];

describe('the report of a territory', () => {
  it('tells no figure of one to four people, of whatever it is', () => {
    fc.assert(
      fc.property(figures, (report) => {
        for (const count of allTold(report)) {
          assert.ok(count === 'hidden' || count === 0 || count >= SMALLEST_DISCLOSED);
        }
      }),
    );
  });

  it('gives no rate of what is hidden', () => {
    fc.assert(
      fc.property(figures, ({ rows }) => {
        for (const { volunteers, perThousand } of rows) {
          assert.equal(perThousand === undefined, volunteers === 'hidden');
        }
      }),
    );
  });

  it('holds nobody’s name, address or home', () => {
    fc.assert(
      fc.property(figures, (report) => {
        const text = JSON.stringify(report);
        for (const one of ['Perrachon', 'Teppes', '46.30123', 'person:', 'request:']) {
          assert.ok(!text.includes(one));
        }
      }),
    );
  });

  it('has figures for a territory of which no service is known', () => {
    const { rows, total, services } = reportOf(communes, empty, []);
    assert.equal(rows.length, 4);
    assert.deepEqual([total.volunteers, total.reach, services], [0, [], {}]);
  });
});
