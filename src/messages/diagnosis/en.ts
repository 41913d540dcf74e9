import type { diagnosis as french } from './fr.ts';
import { andIf } from './and-if-en.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('en');
const plural = pluralIn('en');

/** The map of the territory for its committee, in English. */
export const diagnosis: typeof french = {
  heading: 'The map of the territory',
  open: 'Open the map of the territory',
  list: 'List',
  map: 'Map',
  layers: 'Show',
  switch: {
    requests: 'Requests',
    volunteers: 'Volunteers',
    gaps: 'Gaps',
    unmet: 'Unanswered',
    services: 'Services',
  },
  layer: {
    requests: 'Requests',
    volunteers: 'Volunteers by commune',
    gaps: 'Gaps',
    unmet: 'Unanswered requests',
    services: 'Services',
  },
  nothingShown: 'Nothing is shown',
  nothingShownText: 'Choose above what the map should show.',
  time: 'Which week?',
  week: (first: string, last: string) => `from ${first} to ${last}`,
  thisWeek: 'this week',
  earlier: 'A week earlier',
  later: 'A week later',
  span: 'Over how long?',
  spans: { '1': 'One week', '4': 'Four weeks', '13': 'Three months', '52': 'One year' },
  requests: (count, live) =>
    plural(count, {
      zero: 'No request in these days.',
      one: `# request in these days, ${number(live)} of them still to do.`,
      other: `# requests in these days, ${number(live)} of them still to do.`,
    }),
  unmet: (count: number) =>
    plural(count, {
      zero: 'No request stayed unanswered on these days.',
      one: '# request stayed unanswered on these days.',
      other: '# requests stayed unanswered on these days.',
    }),
  unmetClosed: 'closed because nobody could come',
  unmetWaiting: (days: number) =>
    plural(days, { one: 'has waited for # day', other: 'has waited for # days' }),
  volunteers: (count: number) =>
    plural(count, {
      zero: 'No active volunteer today.',
      one: '# active volunteer today.',
      other: '# active volunteers today.',
    }),
  fromElsewhere: (count: number) =>
    plural(count, {
      one: 'And # volunteer lives outside the territory.',
      other: 'And # volunteers live outside the territory.',
    }),
  gaps: (count: number) =>
    plural(count, {
      zero: 'Today every unanswered request has a volunteer within 8 km.',
      one: 'Today one commune has requests and no volunteer within 8 km.',
      other: 'Today # communes have requests and no volunteer within 8 km.',
    }),
  gap: (commune: string, requests: number) =>
    `${commune}: ${plural(requests, { one: '# request', other: '# requests' })}, no volunteer within 8 km`,
  nearestVolunteer: (distance: string) => `The nearest volunteer is ${distance} away.`,
  noVolunteer: 'There is no active volunteer yet.',
  few: 'few',
  many: 'many',
  activeVolunteers: 'Active volunteers',
  volunteersOf: (commune: string, count: number) =>
    `${commune}: ${plural(count, { one: '# active volunteer', other: '# active volunteers' })}`,
  unplaced: (count: number) =>
    plural(count, {
      one: '# request is not on the map: neither the home nor the commune is placed.',
      other: '# requests are not on the map: neither the home nor the commune is placed.',
    }),
  inCommune: (count: number) =>
    plural(count, {
      one: '# request is shown in the middle of its commune.',
      other: '# requests are shown in the middle of their commune.',
    }),
  commune: 'Commune',
  code: 'INSEE code',
  wholeTerritory: 'Whole territory',
  volunteersColumn: 'Volunteers',
  perThousand: 'Per 1,000 inhabitants',
  requestsColumn: 'Requests',
  unmetColumn: 'Unanswered',
  gapsColumn: 'No volunteer within 8 km',
  peopleBeyond: 'People helped, over 8 km away',
  peopleKnown: 'People helped whose home is known',
  inhabitantsBeyond: 'Inhabitants over 8 km away',
  hamletsBeyond: 'Hamlets over 8 km away',
  hamletsKnown: 'Hamlets known',
  about: 'about',
  population: 'Inhabitants',
  service: {
    doctor: 'Doctor',
    pharmacy: 'Pharmacy',
    shop: 'Shop',
    stop: 'Bus or train stop',
    'post-office': 'Post office',
  },
  serviceLetter: { doctor: 'D', pharmacy: 'P', shop: 'S', stop: 'B', 'post-office': 'O' },
  serviceShort: {
    doctor: 'Doctor',
    pharmacy: 'Pharmacy',
    shop: 'Shop',
    stop: 'Stop',
    'post-office': 'Post',
  },
  serviceCount: (count: number) => (count === 0 ? 'none known' : `${number(count)} known`),
  farFromServices: 'Over 8 km from services',
  farFromServicesHow:
    'By road where roads are known. Otherwise the straight line is lengthened by a third, and the result is given as “about”. Inhabitants are counted at the centre of their commune.',
  whichService: 'Which service?',
  noPack: 'Services are not known on this device',
  noPackText:
    'Download the map of the territory in the settings: it holds doctors, shops, stops and post offices.',
  toSettings: 'Open the settings',
  noneKnown: 'No service of this kind is known, here or around: nothing can be said.',
  share: (beyond: string, known: string) => `${beyond} of ${known}`,
  shareAbout: (beyond: string, known: string) => `about ${beyond} of ${known}`,
  unknownHomes: (count: string) => `Homes not placed on the map, counted nowhere: ${count}.`,
  notTold: 'not published',
  rule: 'In files and on paper a number from 1 to 4 is never written, nor one from which it could be worked out. There is no name, no address, no home in them.',
  take: 'For the committee',
  print: 'Print the map',
  csv: 'Table (CSV)',
  geojson: 'Map (GeoJSON)',
  fileName: 'diagnosis',
  exported: 'File saved.',
  legend: 'Legend',
  legendVolunteers: 'Active volunteers of the commune',
  legendHidden: 'Number not published: from 1 to 4, or giving one away',
  legendGap: 'Requests with no volunteer within 8 km',
  printedOn: (day: string) => `Printed on ${day}`,
  period: (from: string, to: string) => `Requests from ${from} to ${to}`,
  sources: 'Sources: requests and volunteers of the territory',
  sourceServices: 'services and roads © OpenStreetMap contributors (ODbL)',
  sourceCommunes: 'communes: Etalab, Licence Ouverte',
  drawing: 'Map of the communes, with the figures of the table',
  andIf,
};
