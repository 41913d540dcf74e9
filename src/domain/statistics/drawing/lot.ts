/**
 * The number that somebody drew under a seed, from 0 to just below 1 (a permanent random number: Ohlsson 1995). It
 * depends on the seed and the name alone, so whoever joins or leaves the list changes nobody else's luck, and two
 * devices with lists in another order draw the same.
 * @param seed written down before the list is known, so that nobody can choose whom it draws
 */
export function lotOf(seed: string, name: string): number {
  // The length keeps "ab" + "c" apart from "a" + "bc". Two lanes of 32 bits, mixed as in MurmurHash3 (Appleby).
  const text = `${seed.length}:${seed}${name}`;
  let one = 0x9e3779b9;
  let other = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0xcc9e2d51);
    one = (one << 15) | (one >>> 17);
    other = Math.imul(other ^ unit, 0x1b873593);
    other = (other << 13) | (other >>> 19);
    other = (other + one) | 0;
  }
  one = mixed(one ^ text.length);
  other = mixed(other ^ one);
  one = mixed(one + other);
  // 53 bits: as many as a number between 0 and 1 can hold.
  return ((one >>> 0) * 0x20_0000 + (other >>> 11)) / 2 ** 53;
}

/** Every bit of the result hangs on every bit of the input (the finalizer of MurmurHash3). */
function mixed(bits: number): number {
  let value = bits;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
