import type { Random } from './random.ts';

/**
 * Fictional telephone numbers, from the ranges that the French regulator reserves for works of
 * fiction (01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49, 06 39 98). Each is given once.
 */
export class PhoneBook {
  readonly #chance: Random;
  readonly #given = new Set<string>();

  constructor(chance: Random) {
    this.#chance = chance;
  }

  /** A landline of the region. */
  home(): string {
    return this.#give('04 65 71');
  }

  /** A mobile telephone. */
  mobile(): string {
    return this.#give('06 39 98');
  }

  /** A landline of anywhere, for those who moved away. */
  elsewhere(): string {
    return this.#give(this.#chance.pick(['01 99 00', '02 61 91', '03 53 01', '05 36 49']));
  }

  #give(range: string): string {
    for (;;) {
      // The lowest numbers are those of town halls.
      const digits = String(this.#chance.integer(100, 9_999)).padStart(4, '0');
      const number = `${range} ${digits.slice(0, 2)} ${digits.slice(2)}`;
      if (this.#given.has(number)) continue;
      this.#given.add(number);
      return number;
    }
  }
}
