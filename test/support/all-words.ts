import { CATALOGUES } from '../../src/messages/kernel/catalogues.ts';
import { loadMessages } from '../../src/messages/kernel/load-messages.ts';

const made = new WeakMap<object, object>();

/**
 * Everything that people read, in French, as a test writes it: with ordinary spaces where print has spaces at
 * which no line ends (`test/messages/typography.test.ts` looks at those).
 */
export const messages = plain(await loadMessages('fr', CATALOGUES));

function plain<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/[\u00A0\u202F]/g, ' ') as T;
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
  // The same each time: a screen draws again what is another object.
  const known = made.get(value) ?? plainly(value);
  made.set(value, known);
  return known as T;
}

function plainly(value: object): object {
  if (typeof value === 'function') {
    const say = value as (...about: unknown[]) => unknown;
    return (...about: unknown[]) => plain(say(...about));
  }
  // A list of the vocabulary has a word for whatever it is asked, not only for what it lists.
  return new Proxy(value, { get: (list, key) => plain<unknown>(Reflect.get(list, key)) });
}
