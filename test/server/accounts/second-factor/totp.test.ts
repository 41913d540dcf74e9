import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  base32,
  makeTotpSecret,
  STEP_MS,
  stepOf,
  totpAt,
  totpUri,
} from '../../../../server/accounts/second-factor/totp.ts';

/** The secret of the test vectors in RFC 4226 (appendix D) and RFC 6238 (appendix B, SHA-1). */
const SECRET = Buffer.from('12345678901234567890', 'ascii');

test('codes are those of RFC 6238, for every moment of its table', () => {
  const table: readonly (readonly [number, string])[] = [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ];
  for (const [seconds, code] of table) {
    assert.equal(totpAt(SECRET, Math.floor((seconds * 1000) / STEP_MS), 8), code);
  }
});

test('codes are those of RFC 4226, for every count of its table', () => {
  const codes = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');
  for (const [count, code] of codes.entries()) assert.equal(totpAt(SECRET, count), code);
});

test('a code counts half a minute before and after its own, and no longer', () => {
  const now = 1111111109_000;
  const step = Math.floor(now / STEP_MS);
  for (const shift of [-1, 0, 1]) {
    assert.equal(stepOf(SECRET, totpAt(SECRET, step + shift), now), step + shift);
  }
  for (const shift of [-2, 2]) {
    assert.equal(stepOf(SECRET, totpAt(SECRET, step + shift), now), undefined);
  }
});

test('what a telephone is pointed at names the service, and nobody', () => {
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI');
  assert.equal(base32(SECRET), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const uri = totpUri(SECRET, 'Coudmain');
  assert.equal(uri, `otpauth://totp/Coudmain?secret=${base32(SECRET)}&issuer=Coudmain`);
  assert.notDeepEqual(makeTotpSecret(), makeTotpSecret());
});
