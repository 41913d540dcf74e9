import { unreadable } from '../answers.ts';
import { changesQuery } from './changes-query.ts';
import { answerWhatIsThere } from './normal-feed.ts';
import { sincePoint } from './since-point.ts';
import type { Visit } from '../visit.ts';
import { answerWaiting } from './waiting-feed.ts';

/** `_changes`: what this reader has to take in or forget since they last asked. */
export async function changes(visit: Visit): Promise<unknown> {
  const query = changesQuery(visit.query, visit.request);
  if ('reason' in query) return unreadable(visit.reply, query.reason);
  const began = visit.gateway.clock();
  const point = await sincePoint(visit, query.since);
  const question = { visit, query, point, began };
  return query.feed === 'normal' ? answerWhatIsThere(question) : answerWaiting(question);
}
