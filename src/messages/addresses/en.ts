import type { addresses as french } from './fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('en');
const plural = pluralIn('en');

/** Writing an address and placing its marker, in English. */
export const addresses: typeof french = {
  found: (count) =>
    plural(count, {
      one: '# suggestion, arrow down to read it',
      other: '# suggestions, arrow down to read them',
    }),
  hints: {
    'near-door': 'number unknown: marker at the nearest one',
    street: 'marker in the middle of the street',
  },
  online: 'found online',
  place: 'Place the marker on the map',
  move: 'Move the marker on the map',
  how: 'Touch the map at the right spot.',
  remove: 'Take the marker away',
  map: 'Map for placing the marker',
  placed: 'The marker is placed.',
  beside: (label) => `Marker near ${label}.`,
  away: (metres, label) => `Marker about ${number(metres)} m from ${label}.`,
  roughly: 'The marker is kept to a kilometre, the address is not kept.',
  home: 'Home',
  homeHint: 'To propose what is near. A street, a hamlet or a commune is enough.',
  onlineSetting: 'Complete addresses online',
  onlineHint:
    'When the map of this device does not know an address, ask the public register of addresses, without saying who asks.',
};
