import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWeakPassword } from '../../../../src/contract/accounts/password.ts';
import { TooManyWaiting } from '../../../../server/accounts/passwords/fair-turns.ts';
import { COST, Passwords } from '../../../../server/accounts/passwords/password.ts';

const CHEAP = { N: 2 ** 8, r: 8, p: 1 };

test('a password is recognised, another is not, and nobody has none', async () => {
  const passwords = new Passwords(CHEAP);
  const stored = await passwords.make('un panier de cerises');
  assert.equal(await passwords.matches('un panier de cerises', stored), true);
  assert.equal(await passwords.matches('un panier de cerise', stored), false);
  assert.equal(await passwords.matches('', stored), false);
  assert.equal(await passwords.matches('un panier de cerises', undefined), false);
});

test('the same password is kept differently each time, with what it cost', async () => {
  const passwords = new Passwords(CHEAP);
  const [one, two] = await Promise.all([passwords.make('cerises'), passwords.make('cerises')]);
  assert.notEqual(one.hash, two.hash);
  assert.deepEqual({ N: one.N, r: one.r, p: one.p }, CHEAP);
  const dearer = new Passwords({ N: 2 ** 9, r: 8, p: 1 });
  assert.equal(passwords.isOutdated(one), false);
  assert.equal(dearer.isOutdated(one), true);
  assert.equal(await dearer.matches('cerises', one), true);
});

test('a try costs at least what OWASP asks: N=2^15, r=8, p=3, 32 MB', () => {
  assert.deepEqual(COST, { N: 2 ** 15, r: 8, p: 3 });
});

test('twenty at once take the memory of two', async () => {
  const passwords = new Passwords(COST);
  const stored = await passwords.make('un panier de cerises');
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  const tries = Array.from({ length: 20 }, () => passwords.matches('wrong', stored));
  assert.ok((await Promise.all(tries)).every((matches) => !matches));
  clearInterval(watch);
  const megabytes = (most - before) / 2 ** 20;
  assert.ok(megabytes < 200, `${Math.round(megabytes)} MB for twenty tries of 32 MB`);
});

test('those who would wait too long are sent away at once, and the others are served', async () => {
  const passwords = new Passwords(CHEAP);
  const stored = await passwords.make('un panier de cerises');
  // The password of nobody is made at the start, and takes a place until then.
  assert.equal(await passwords.matches('un panier de cerises', undefined), false);
  const tries = Array.from({ length: 100 }, () =>
    passwords.matches('un panier de cerises', stored).catch((error: unknown) => error),
  );
  const outcomes = await Promise.all(tries);
  const sentAway = outcomes.filter((outcome) => outcome instanceof TooManyWaiting);
  assert.equal(outcomes.filter((outcome) => outcome === true).length, 66);
  assert.equal(sentAway.length, 34);
  assert.equal(await passwords.matches('un panier de cerises', stored), true);
});

test('a weak password is short, monotonous, famous, or the login', () => {
  const login = 'ginette.pommier';
  const weak = ['', 'cerises', 'abababababab', 'MOTDEPASSE', ' azertyuiop'.trim(), '1234567890'];
  for (const password of [...weak, login, login.toUpperCase(), `${login}${login}`]) {
    assert.equal(isWeakPassword(password, login), true, password);
  }
  for (const password of ['un panier de cerises', 'été à la montagne', 'k3-Xw9-pq2R']) {
    assert.equal(isWeakPassword(password, login), false, password);
  }
});
