import { assert } from 'chai';
import { dayHere, hourHere, today, workIn } from '../../../src/ui/kit/today.ts';

describe('today', () => {
  afterEach(() => workIn({ zone: undefined, clock: Date.now }));

  it('is the day in the territory, whatever the device is set to', () => {
    const clock = (): number => Date.parse('2026-03-08T21:30:00Z');
    const days = (['America/Martinique', 'Europe/Paris', 'Indian/Reunion'] as const).map((zone) => {
      workIn({ zone, clock });
      return [today(), hourHere(), dayHere('2026-03-09T02:00:00Z')];
    });
    assert.deepEqual(days, [
      ['2026-03-08', 17, '2026-03-08'],
      ['2026-03-08', 22, '2026-03-09'],
      ['2026-03-09', 1, '2026-03-09'],
    ]);
  });

  it('is the device’s own while no territory is known', () => {
    const noon = new Date(2026, 2, 8, 12);
    workIn({ zone: undefined, clock: () => noon.getTime() });
    assert.deepEqual([today(), hourHere()], ['2026-03-08', 12]);
  });
});
