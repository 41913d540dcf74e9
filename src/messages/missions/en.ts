import type { missions as frenchMissions } from './fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('en');
const plural = pluralIn('en');

/** The volunteer's missions, in English. */
export const missions: typeof frenchMissions = {
  heading: 'Missions near you',
  mineHeading: 'My missions',
  list: 'List',
  map: 'Map',
  filter: 'Filter',
  kind: 'Kind of help',
  allKinds: 'All',
  within: 'Distance',
  anyDistance: 'Anywhere',
  withinKm: (km) => `Within ${number(km)} km`,
  count: (count) => plural(count, { zero: 'no mission', one: '# mission', other: '# missions' }),
  empty: 'No mission at the moment',
  emptyText: 'As soon as a request comes in, it shows here. Thank you for being there.',
  emptyFilter: 'Nothing with this filter',
  emptyFilterText: 'Widen the distance or the kind of help.',
  showAll: 'Show all',
  mineEmpty: 'No accepted mission for now',
  mineEmptyText: 'The ones you accept are found here.',
  see: 'See the missions on offer',
  offeredFirst: 'Offered to you first',
  own: {
    next: 'The next one',
    later: 'To come',
    toTellHeading: 'To be told of',
    toTell: 'To be told of',
    done: 'Done',
    givenBack: 'Given back',
    substitute: 'Standing by',
    way: 'Go there',
  },
  past: 'Past',
  notActive: 'Your registration is not active yet. The town hall will ring you to get acquainted.',
  to: (commune) => `to ${commune}`,
  at: (commune) => `in ${commune}`,
};
