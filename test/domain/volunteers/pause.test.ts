import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { dayIn, zoneOf, ZONES } from '../../../src/domain/kernel/zone.ts';
import { EIGHT_KM } from '../../../src/domain/diagnosis/nearest.ts';
import { pictureOf } from '../../../src/domain/diagnosis/picture.ts';
import { asOf, statusOn } from '../../../src/domain/volunteers/pause.ts';
import {
  aFact,
  anId,
  aRequest,
  aTerritory,
  aVolunteer,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const BACK = '2026-09-01';
const onPause = aVolunteer(1, { status: 'paused', pausedUntil: BACK });
const MARTINIQUE = [{ code: '97209', name: 'Fort-de-France' }];

describe('a pause', () => {
  it('is over by itself on its day, and not a day sooner', () => {
    assert.equal(statusOn(onPause, addDays(BACK, -1)), 'paused');
    assert.equal(statusOn(onPause, BACK), 'active');
    assert.equal(statusOn(onPause, '2027-01-01'), 'active');
  });

  it('lasts where no day was told, and ends nothing else', () => {
    assert.equal(statusOn(aVolunteer(1, { status: 'paused' }), '2099-01-01'), 'paused');
    for (const status of ['pending', 'left'] as const)
      assert.equal(statusOn({ ...onPause, status }, '2099-01-01'), status);
  });

  it('that is over tells no day any more', () => {
    assert.equal(asOf(onPause, addDays(BACK, -1)), onPause);
    const back = asOf(onPause, BACK);
    assert.equal(back.status, 'active');
    assert.ok(!('pausedUntil' in back));
  });

  it('ends with the day of the territory, wherever it lies', () => {
    for (const zone of ZONES) {
      const days = new Set<Day>();
      for (let hour = -24; hour <= 36; hour += 1) {
        const moment = new Date(Date.parse(`${BACK}T00:30:00Z`) + hour * 3_600_000).toISOString();
        const day = dayIn(zone, moment);
        days.add(day);
        assert.equal(statusOn(onPause, day), day < BACK ? 'paused' : 'active', `${zone} ${moment}`);
      }
      assert.ok(days.has(addDays(BACK, -1)) && days.has(BACK), zone);
    }
  });

  it('lets them say yes from the first minute of that day, by the server’s clock, in Martinique', () => {
    const accept = (receivedAt: string) => {
      const communes = MARTINIQUE;
      const town = new InMemoryTerritory(aRequest(), onPause, aTerritory({ communes }));
      const fact = aFact(
        'mission.accepted',
        { volunteer: anId('volunteer') },
        { by: volunteerNo(1), receivedAt },
      );
      const outcome = town.receive(fact, volunteerNo(1));
      return outcome.ok ? 'accepted' : outcome.refusal;
    };
    assert.equal(zoneOf({ communes: MARTINIQUE }), 'America/Martinique');
    assert.equal(accept('2026-09-01T03:59:00.000Z'), 'not-active');
    assert.equal(accept('2026-09-01T04:01:00.000Z'), 'accepted');
  });

  it('that is over counts them again among those who can be asked', () => {
    const active = (today: Day) =>
      pictureOf({
        ...{ requests: [], people: new Map(), volunteers: [onPause], communes: [], today },
        period: { from: today, to: today },
        limit: EIGHT_KM,
        measure: () => ({ km: 1, minutes: 1, approximate: false }),
      }).fromElsewhere;
    assert.deepEqual([active(addDays(BACK, -1)), active(BACK)], [0, 1]);
  });
});
