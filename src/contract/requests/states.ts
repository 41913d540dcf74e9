import * as v from 'valibot';
import {
  CLOSING_REASONS,
  NOT_DONE_REASONS,
  OUTCOMES,
  PHASES,
} from '../../domain/requests/phase.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { applied, factId, history, travelling } from '../kernel/state.ts';
import { id, moment, uuid } from '../kernel/text.ts';
import { requestDetails } from './facts.ts';

/** Where a request stands. */
export const phase = v.picklist(PHASES);

/** How one volunteer stands to it, and since when. */
export const claim = v.strictObject({
  volunteer: id('volunteer'),
  standing: v.picklist([
    'provisional',
    'confirmed',
    'substitute',
    'offered',
    'given-back',
    'released',
  ]),
  since: moment,
  promised: v.exactOptional(v.literal(true)),
  via: v.exactOptional(v.array(id('volunteer'))),
  applied,
});

const reportDetails = v.strictObject({
  outcome: v.picklist(OUTCOMES),
  reason: v.exactOptional(v.picklist(NOT_DONE_REASONS)),
  minutes: v.exactOptional(v.number()),
  km: v.exactOptional(v.number()),
  words: v.exactOptional(v.string()),
  answer: v.exactOptional(v.strictObject({ question: v.string(), words: v.string() })),
});

/** What somebody told of how it went, in its latest words. */
export const report = v.strictObject({
  fact: factId,
  volunteer: v.exactOptional(id('volunteer')),
  by: id('user'),
  at: moment,
  ...reportDetails.entries,
  beside: v.exactOptional(v.literal(true)),
  amended: v.exactOptional(v.strictObject({ by: id('user'), at: moment, first: reportDetails })),
});

/** A request, whole, as coordinators and agents receive it. */
export const requestState = v.strictObject({
  ...travelling,
  ...requestDetails.entries,
  _id: id('request'),
  noun: v.literal('request'),
  phase,
  notedAt: moment,
  publishedAt: v.exactOptional(moment),
  amendedAt: v.exactOptional(moment),
  outing: v.exactOptional(uuid),
  reason: v.exactOptional(v.picklist(CLOSING_REASONS)),
  claims: v.array(claim),
  reports: v.array(report),
  history,
  before: v.exactOptional(v.strictObject({ phase, claims: v.array(claim) })),
}) satisfies StateSchema<'request'>;
