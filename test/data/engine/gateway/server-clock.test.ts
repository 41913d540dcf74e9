import { assert } from 'chai';
import fc from 'fast-check';
import { ServerClock } from '../../../../src/data/engine/gateway/server-clock.ts';

const DAY = 86_400_000;
const CONTACT = Date.parse('2026-11-30T08:00:00Z');

/** A device whose clock is wrong by so much at its contact; time goes on, and somebody sets the clock. */
class Device {
  wrongBy: number;
  #real = CONTACT;
  #running = 0;
  clock: ServerClock;

  constructor(wrongBy: number) {
    this.wrongBy = wrongBy;
    this.clock = this.#page();
    this.clock.hear(new Date(CONTACT).toUTCString());
  }

  /** Time goes by; while it sleeps, nothing runs. */
  later(ms: number, isAwake = true): this {
    this.#real += ms;
    if (isAwake) this.#running += ms;
    return this;
  }

  setWrongBy(ms: number): this {
    this.wrongBy = ms;
    return this;
  }

  /** The app is opened anew: it has only what was remembered. */
  reopened(): this {
    const { heard } = this.clock;
    this.#running = 0;
    this.clock = this.#page();
    this.clock.recall(heard);
    return this;
  }

  /** Days since the contact, as it would say. */
  get days(): number {
    return (this.clock.now() - CONTACT) / DAY;
  }

  #page(): ServerClock {
    return new ServerClock(
      () => this.#real + this.wrongBy,
      () => this.#running,
    );
  }
}

const days = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 24 });
const HOUR = DAY / 24;

describe('the server’s clock, as a device knows it', () => {
  it('believes its own while it has heard nothing', () => {
    assert.equal(new ServerClock(() => CONTACT).now(), CONTACT);
    const deaf = new ServerClock(() => CONTACT);
    for (const date of [null, '', 'yesterday']) deaf.hear(date);
    assert.isUndefined(deaf.heard);
  });

  it('goes on with a clock that is wrong and stays so', () => {
    const wrongs = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(wrongs, days(13), fc.boolean(), (wrong, hours, isReopened) => {
        const device = new Device(wrong * DAY).later(hours * HOUR);
        if (isReopened) device.reopened();
        const { days: told } = device;
        // A clock that is behind could also have been set right just now: the earlier of the two is believed.
        assert.isAtMost(told, hours / 24 + 0.01);
        assert.isAtLeast(told, 0);
        if (!isReopened || wrong > 0) assert.closeTo(told, hours / 24, 0.01);
      }),
      { numRuns: 200 },
    );
  });

  it('is right when a clock that was wrong either way is set right, and never late before', () => {
    const wrongs = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(wrongs, days(13), days(40), (wrong, before, after) => {
        const device = new Device(wrong * DAY).later(before * HOUR).reopened();
        assert.isBelow(device.days, 14);
        device.setWrongBy(0).later(after * HOUR, false);
        const real = (before + after) / 24;
        // A clock that is ahead by less than has gone by may as well have gone on: then the earlier one counts.
        assert.isAtMost(device.days, real + 0.01);
        if (wrong < 0 || wrong * 24 > before + after) assert.closeTo(device.days, real, 0.01);
      }),
      { numRuns: 200 },
    );
  });

  it('does not stand still, nor go back, while a clock is set back and it runs', () => {
    const device = new Device(0)
      .later(3 * DAY)
      .setWrongBy(-20 * DAY)
      .later(2 * DAY);
    assert.closeTo(device.days, 5, 0.01);
    device.reopened();
    assert.isAtLeast(device.days, 0);
  });
});
