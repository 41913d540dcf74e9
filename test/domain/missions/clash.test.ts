import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clash } from '../../../src/domain/missions/clash.ts';
import type { When } from '../../../src/domain/kernel/when.ts';

const at = (time: string, more: Partial<When> = {}): When => ({ day: '2026-03-05', time, ...more });

describe('two missions clash', () => {
  for (const [what, one, other, expected] of [
    ['at the same hour', at('09:45'), at('09:45'), true],
    ['when one begins before the other is over', at('09:45'), at('11:00'), true],
    ['not when one is over before the other begins', at('09:45'), at('11:15'), false],
    ['when one takes longer than usual', at('09:00', { minutes: 240 }), at('12:30'), true],
    ['not on another day', at('09:45'), at('09:45', { day: '2026-03-06' }), false],
    [
      'an hour with the part of the day it falls in',
      at('09:45'),
      { day: '2026-03-05', part: 'morning' },
      true,
    ],
    ['not with another part', at('14:00'), { day: '2026-03-05', part: 'morning' }, false],
    [
      'in the same part of a day',
      { day: '2026-03-05', part: 'evening' },
      { day: '2026-03-05', part: 'evening' },
      true,
    ],
    ['not with what may be done at any time of the day', at('09:45'), { day: '2026-03-05' }, false],
    [
      'not with what may be done on several days',
      at('09:45'),
      at('09:45', { until: '2026-03-09' }),
      false,
    ],
  ] as const satisfies readonly (readonly [string, When, When, boolean])[]) {
    it(what, () => {
      assert.equal(clash(one, other), expected);
      assert.equal(clash(other, one), expected);
    });
  }
});
