import { countsAs } from '../../src/domain/kernel/kind.ts';
import { uuidOf, type Id } from '../../src/domain/kernel/ids.ts';
import { lastDayOf } from '../../src/domain/kernel/when.ts';
import {
  checksEnding,
  givenBack,
  isForNobodyTomorrow,
  missionNotices,
  pauseEnding,
  type DueNotice,
  type Hour,
} from '../../src/domain/notices/due-notices.ts';
import { EVENING } from '../../src/domain/notices/evening.ts';
import { fits, type Offer } from '../../src/domain/notices/fitting.ts';
import { visitsDone } from '../../src/domain/notices/relatives.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import { standingBefore } from '../../src/domain/requests/evolve-request.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { Volunteer } from '../../src/domain/volunteers/volunteer.ts';
import { holdsEnough } from '../../src/domain/volunteers/missions-of-one.ts';
import type { StoredWish } from '../accounts/notices/notice-wishes.ts';
import type { Notice } from './post.ts';
import type { TownView } from './town-view.ts';

/** So many missions that fit are told one by one on one day: whoever is told of more listens to none. */
const MOST_FITTING_A_DAY = 3;

/** What notices of a territory are made from. */
export interface Town {
  readonly view: TownView;
  readonly hour: Hour;
  /** The missions that went on offer since yesterday. */
  readonly offers: readonly Offer[];
  /** Whom one rings. */
  readonly phone: string;
  /** What a volunteer sends to say yes to a mission; empty where no answer would arrive. */
  readonly codeFor: (request: Request, wish: StoredWish) => string;
  /** How many missions that fit a reader was told of today. */
  readonly toldToday: (reader: string) => number;
}

/** What a volunteer is to be told now. */
export function volunteerNotices(
  town: Town,
  wish: StoredWish,
  volunteer: Volunteer,
): readonly Notice[] {
  const { view, hour, phone } = town;
  const until = pauseEnding(volunteer, hour);
  const own = [...view.requests.values()].flatMap((request) =>
    isOf(request, volunteer) ? missionNotices(request, volunteer._id, hour) : [],
  );
  return [
    ...own.map(({ kind, request, of }) => missionNotice(town, wish, { kind, request, of })),
    ...fittingNotices(town, wish, volunteer),
    ...(until
      ? [
          notice(
            { template: 'pause-ends', values: { until } },
            ['pause-ends', until],
            '/settings/help',
          ),
        ]
      : []),
    ...checksEnding(volunteer, hour).map(({ before, check, until: last }) =>
      notice(
        { template: 'check-expires', values: { until: last, phone } },
        ['check-expires', check, last, String(before)],
        '/settings/help',
      ),
    ),
  ];
}

/** What the relative of a person is to be told now. */
export function relativeNotices({ hour, view }: Town, person: Id<'person'>): readonly Notice[] {
  return [...view.requests.values()]
    .flatMap((request) => visitsDone(request, person, hour))
    .map(({ of }) => ({
      filled: { template: 'visit-done', values: {} },
      name: ['visit-done', of],
    }));
}

/** What a coordinator is to be told now. */
export function deskNotices({ view, hour }: Town): readonly Notice[] {
  const requests = [...view.requests.values()];
  const back = requests.flatMap((request) => givenBack(request, hour));
  const nobody = requests.filter((request) => isForNobodyTomorrow(request, hour)).length;
  const { since, time, today, zone } = hour;
  const isRefused = [...view.refused.values()].some(
    (at) => at >= since && dayIn(zone, at) === today,
  );
  const signals = [...view.signals].filter(([, at]) => at >= since);
  return [
    ...signals.map(([id]) =>
      notice({ template: 'signal', values: {} }, ['signal', uuidOf(id)], `/signals/${uuidOf(id)}`),
    ),
    ...back.map(({ request, of }) =>
      notice(
        { template: 'given-back', values: { day: lastDayOf(request.when) } },
        ['given-back', request._id, of],
        `/requests/${uuidOf(request._id)}`,
      ),
    ),
    ...(nobody > 0 && time >= EVENING
      ? [
          notice(
            { template: 'nobody-tomorrow', values: { count: String(nobody) } },
            ['nobody-tomorrow', today],
            '/requests',
          ),
        ]
      : []),
    ...(isRefused
      ? [
          notice(
            { template: 'fact-refused', values: { day: today } },
            ['refused', today],
            '/sending',
          ),
        ]
      : []),
  ];
}

/** A notice of one mission, as it is told to somebody. */
function missionNotice(
  { phone, codeFor }: Pick<Town, 'phone' | 'codeFor'>,
  wish: StoredWish,
  { kind, request, of }: DueNotice<DueNotice['kind'] | 'fits'>,
): Notice {
  const values = {
    kind: countsAs(request.kind),
    when: JSON.stringify(request.when),
    code: codeFor(request, wish),
    phone,
  };
  const uuid = uuidOf(request._id);
  return {
    ...notice({ template: kind, values }, [kind, uuid, of], `/missions/${uuid}`),
    about: uuid,
  };
}

function fittingNotices(town: Town, wish: StoredWish, volunteer: Volunteer): readonly Notice[] {
  if (wish.missions === 'none') return [];
  const { offers, view, hour, phone, toldToday } = town;
  const fitting = offers.filter(
    (offer) =>
      fits(volunteer, offer, hour.today, view.territory) &&
      !holdsEnough(volunteer, offer.request._id, view.find),
  );
  if (wish.missions === 'daily') {
    if (fitting.length === 0 || hour.time < EVENING) return [];
    const values = { count: String(fitting.length), phone };
    return [
      notice({ template: 'all-that-fits', values }, ['all-that-fits', hour.today], '/missions'),
    ];
  }
  const room = Math.max(0, MOST_FITTING_A_DAY - toldToday(wish.reader));
  return fitting
    .slice(0, room)
    .map(({ request }) =>
      missionNotice(town, wish, { kind: 'fits', request, of: request.publishedAt ?? '' }),
    );
}

function isOf(request: Request, { _id }: Volunteer): boolean {
  const isNow = request.claims.some(({ volunteer }) => volunteer === _id);
  return isNow || standingBefore(request).includes(_id);
}

function notice(filled: Notice['filled'], name: readonly string[], open: string): Notice {
  return { filled, name, open };
}
