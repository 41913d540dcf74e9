import type { House, Street } from '../../src/pack/addresses/address-index.ts';
import type { Random } from '../../server/demo/random.ts';

/** An address that is asked for. */
export interface Asked {
  readonly street: Street;
  readonly house?: House;
}

/** What is typed; and its words without the number, for an engine that knows no doors. */
export interface Typed {
  readonly text: string;
  readonly words: string;
}

type Damage = (asked: Asked, chance: Random) => Typed;

const SHORT: Readonly<Record<string, string>> = {
  ...{ rue: 'r', chemin: 'ch', route: 'rte', impasse: 'imp', allée: 'all', place: 'pl' },
  ...{ montée: 'mte', avenue: 'av', saint: 'st', sainte: 'ste', boulevard: 'bd', docteur: 'dr' },
  ...{ général: 'gal', maréchal: 'mal', passage: 'pas', square: 'sq', grande: 'gde', petit: 'pt' },
};
const TYPES = /^(rue|chemin|route|impasse|allée|place|montée|avenue|boulevard|passage|square) /i;

/** What people do to an address who type it, each by itself. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'as it is': (asked) => typed(asked, asked.street.name),
  'half typed': (asked, chance) => {
    const { name } = asked.street;
    const least = Math.max(4, Math.ceil(name.length * 0.55));
    const until = Math.min(name.length, least + chance.integer(0, Math.floor(name.length * 0.3)));
    return alone(asked, name.slice(0, until));
  },
  'last word begun': (asked) => {
    const { name } = asked.street;
    const last = name.lastIndexOf(' ') + 1;
    return alone(asked, name.slice(0, last + Math.max(3, Math.ceil((name.length - last) / 2))));
  },
  'one slip': (asked, chance) => typed(asked, slipped(asked.street.name, chance, 1)),
  'two slips': (asked, chance) => typed(asked, slipped(asked.street.name, chance, 2)),
  'letters swapped': (asked, chance) => typed(asked, swapped(asked.street.name, chance)),
  'number stuck': ({ street, house }, chance) => {
    const words = `${street.name} ${street.communeName}`;
    if (!house) return { text: words, words };
    const number = `${house.number}${house.suffix}`;
    const text = chance.pick([
      `${number}${street.name} ${street.communeName}`,
      `n°${number} ${words}`,
      `${street.name}${number}, ${street.communeName}`,
    ]);
    return { text, words };
  },
  'written short': (asked) =>
    typed(
      asked,
      asked.street.name.replace(/\p{L}+/gu, (word) => SHORT[word.toLowerCase()] ?? word),
    ),
  'kind left out': (asked) => typed(asked, asked.street.name.replace(TYPES, '')),
  'small, no accents': (asked) => {
    const { text, words } = typed(asked, asked.street.name);
    return { text: plain(text), words: plain(words) };
  },
  'number last': ({ street, house }) => {
    const words = `${street.name} ${street.communeName}`;
    return {
      text: house ? `${street.name} ${numberOf(house)}, ${street.communeName}` : words,
      words,
    };
  },
  'a space left out': (asked) => typed(asked, asked.street.name.replace(/ (?=\S+$)/, '')),
  'a postcode that is not known': (asked) => {
    const { text, words } = typed(asked, asked.street.name);
    return { text: `${text} 09999`, words: `${words} 09999` };
  },
};

function typed({ street, house }: Asked, name: string): Typed {
  const words = `${name} ${street.communeName}`;
  return { text: house ? `${numberOf(house)} ${words}` : words, words };
}

function alone({ house }: Asked, name: string): Typed {
  return { text: house ? `${numberOf(house)} ${name}` : name, words: name };
}

function numberOf({ number, suffix }: House): string {
  return suffix ? `${number} ${suffix}` : String(number);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Letters left out, doubled, put in, or others; never at the very beginning. */
function slipped(name: string, chance: Random, slips: number): string {
  let text = name;
  for (let slip = 0; slip < slips; slip += 1) {
    const at = chance.integer(1, Math.max(1, text.length - 2));
    const letter = chance.pick([...'abcdefghijklmnopqrstuvwxyz']);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    text = chance.pick([
      before + after.slice(1),
      before + (after[0] ?? '') + after,
      before + letter + after.slice(1),
      before + letter + after,
    ]);
  }
  return text;
}

function swapped(name: string, chance: Random): string {
  const at = chance.integer(1, Math.max(1, name.length - 2));
  return `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`;
}
