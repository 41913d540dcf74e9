import type { value as french } from './value-fr.ts';
import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('en');

/** What volunteering is worth, in English. */
export const value: typeof french = {
  heading: 'What volunteering is worth',
  lead: 'Time given door to door, way and waiting included.',
  kind: 'Kind of help',
  hours: 'Hours',
  worth: 'Worth',
  total: 'Together',
  how: 'Hours × rate of an hour × (1 + charges), at the rate of the day of each report. A floor for the foot of the accounts, not a wage.',
  missing: (rate, months) => `No rate “${rate}” for ${months}.`,
  missingText: (hours) => `${hours} are not valued therefore. Nothing is guessed.`,
  csv: 'Lines for the accounts (CSV)',
  file: 'volunteering-class-8',
  accounts: {
    account: 'Account',
    label: 'Label',
    hours: 'Hours',
    debit: 'Debit',
    credit: 'Credit',
    '864': 'Volunteer staff',
    '875': 'Volunteering',
  },
  accountsHow:
    'Accounts 864 and 875 (French rule ANC 2018-06), equal on both sides, no effect on the result. Your accountant has the last word on the numbers.',
  air: 'Road and CO2',
  driven: 'Driven',
  emitted: 'Emitted',
  avoided: 'Avoided',
  net: 'Net',
  airHow:
    'A trip made on purpose emits: it avoids nothing. Only what one car shared by several requests spared counts as avoided, against the distances agreed to.',
  unknownCars: (count) =>
    plural(count, {
      one: '# shared car is not counted: the distances were not agreed to.',
      other: '# shared cars are not counted: the distances were not agreed to.',
    }),
};
