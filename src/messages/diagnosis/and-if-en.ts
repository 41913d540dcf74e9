import type { andIf as french } from './and-if-fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('en');
const plural = pluralIn('en');

const people = (count: number): string =>
  plural(count, { one: '# more person', other: '# more people' });
const times = (count: number): string => plural(count, { one: 'once', other: '# times' });

/** "And if more people volunteered?", in English. */
export const andIf: typeof french = {
  heading: 'And with more volunteers?',
  open: 'And with more volunteers?',
  result: {
    none: 'Not one more request would have been answered',
    one: (count) =>
      plural(count, {
        one: 'One more request would have been answered',
        other: '# more requests would have been answered',
      }),
    upTo: (most) =>
      plural(most, {
        one: 'At most one more request would have been answered',
        other: 'Up to # more requests would have been answered',
      }),
    range: (least, most) =>
      `Between ${number(least)} and ${number(most)} more requests would have been answered`,
    hidden: 'Too few requests to write a number without pointing at somebody',
  },
  among: (missed) => `of ${missed} that nobody could answer`,
  fewMissed: 'fewer than 5',
  with: (count, commune, period) => `with ${people(count)} living in ${commune} (${period})`,
  nothingMissed: 'Nobody was left without an answer for want of a volunteer',
  nothingMissedText: 'On these days no request was closed for want of somebody.',
  noCommune: 'No commune has its place on the map',
  noCommuneText: 'Without their place no distance can be worked out.',
  commune: 'Where would these people live?',
  communeHint:
    'In brackets, the requests that nobody could answer. You can also touch the commune on the map.',
  volunteers: 'How many more people?',
  volunteersUnit: (count) => plural(count, { one: 'person', other: 'people' }),
  less: 'One fewer',
  more: 'One more',
  offers: 'What would they do?',
  offer: {
    drive: 'Drive, bring the shopping',
    visit: 'Keep company, call, go for a walk',
    hand: 'Papers, computers, small repairs',
  },
  period: 'Which requests?',
  lastMonths: 'The last 12 months',
  year: (year) => `The year ${year}`,
  map: 'Requests that nobody could answer, by commune: touch a commune to choose it',
  missedOf: (commune, count) =>
    `${commune}: ${plural(count, { one: '# request that nobody could answer', other: '# requests that nobody could answer' })}`,
  missedLegend: 'Unanswered',
  how: 'What this figure assumes',
  why: 'It is an order of size, not a promise: nobody knows who would have said yes. Hence two numbers, one cautious, one hopeful.',
  once: 'Each answers one request for each half-day, on a day that suited the person. Each request counts once.',
  cautious: (km, inAll) =>
    `Cautious number: each goes up to ${km} by road from their commune, once a week at most, and ${times(inAll)} at most in the whole period.`,
  hopeful: (km) => `Hopeful number: each goes up to ${km}, twice a week at most.`,
  distanceFrom: {
    commune:
      'These distances are what the present volunteers of this commune say: half of them go at least as far, then a quarter.',
    territory:
      'These distances are what the present volunteers of the territory say: half of them go at least as far, then a quarter.',
    usual: 'These distances are the usual ones: too few volunteers have said how far they go.',
  },
  frequencyFrom: {
    territory: 'Half of the present volunteers answered at least as often in the period.',
    usual: 'Once in two weeks is the usual: too few volunteers are active to tell.',
  },
  beyond: {
    otherOffers: (count) =>
      plural(count, {
        one: '# request wanted another help than those chosen.',
        other: '# requests wanted another help than those chosen.',
      }),
    several: (count) =>
      plural(count, {
        one: '# request wanted several volunteers at once: it is not counted.',
        other: '# requests wanted several volunteers at once: they are not counted.',
      }),
    unplaced: (count) =>
      plural(count, {
        one: '# request has no place on the map: it is not counted.',
        other: '# requests have no place on the map: they are not counted.',
      }),
    tooFar: (count) =>
      plural(count, { one: '# request was too far.', other: '# requests were too far.' }),
  },
  approximate:
    'Where roads are not known on this device, the straight line is lengthened by a third.',
  print: 'Print',
};
