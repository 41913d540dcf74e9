import ical from 'ical-generator';
import { claimOf, holds } from '../../src/domain/requests/claim.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import { countsAs } from '../../src/domain/kernel/kind.ts';
import { addDays, lastDayOf } from '../../src/domain/kernel/when.ts';
import { when as french } from '../../src/messages/when/fr.ts';
import { vocabulary } from '../../src/messages/kernel/vocabulary-fr.ts';

/** How long a mission is taken to last where nobody said, in minutes. */
const USUAL_MINUTES = 60;

/** What a calendar is written from. */
export interface FeedParts {
  /** The territory, as people call it, and the number to ring there. */
  readonly title: string;
  readonly desk: string;
  readonly volunteer: string;
  readonly requests: readonly Request[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The missions that somebody holds, as a calendar (RFC 5545): what and when, never who, where or why. Calendars lie with
 * companies far away, and are read over shoulders; the rest stands in the app. Hours are those of the place.
 */
export function calendarFeed({ title, desk, volunteer, requests, now }: FeedParts): string {
  const calendar = ical({ name: `Entraide, ${title}`, prodId: '//Coudmain//Missions//FR' });
  calendar.ttl(3 * 60 * 60);
  for (const { _id, claims, kind, phase, when } of requests) {
    const claim = claimOf(claims, volunteer);
    if (!claim || !holds(claim) || !isLive(phase)) continue;
    const part = when.part && french.parts[when.part];
    const start = momentOf(when.day, when.time);
    calendar.createEvent({
      id: `${_id.slice('request:'.length)}@coudmain`,
      stamp: new Date(now),
      summary: [vocabulary.kinds[countsAs(kind)], part].filter(Boolean).join(', '),
      description: `Qui, où et comment : dans Coudmain. ${title} : ${desk}`,
      floating: true,
      ...(when.time
        ? { start, end: new Date(start.getTime() + (when.minutes ?? USUAL_MINUTES) * 60_000) }
        : { start, end: momentOf(addDays(lastDayOf(when), 1)), allDay: true }),
    });
  }
  return calendar.toString();
}

/** The hands of a clock there: written without a zone, as they stand. */
function momentOf(day: string, time = '00:00'): Date {
  return new Date(`${day}T${time}:00.000Z`);
}
