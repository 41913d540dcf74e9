import * as v from 'valibot';
import { WAYS } from '../../domain/synthesis/result.ts';
import { POPULATIONS } from '../../domain/surveys/survey.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { count, day, id, moment } from '../kernel/text.ts';
import { terms } from './facts.ts';

const people = count(0, 10_000_000);
const code = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));

/** What a territory agreed with the network, as coordinators receive it. */
export const agreementState = v.strictObject({
  ...travelling,
  ...terms.entries,
  _id: id('agreement'),
  noun: v.literal('agreement'),
  status: v.picklist(['sending', 'left']),
  since: moment,
  history,
}) satisfies StateSchema<'agreement'>;

const questionCounts = v.strictObject({
  question: code,
  version: count(1, 1_000),
  answers: people,
  yes: people,
  isRounded: v.exactOptional(v.literal(true)),
  counts: v.exactOptional(v.record(code, people)),
  none: v.exactOptional(v.strictObject({ 'dont-know': people, 'prefer-not': people })),
  ways: v.exactOptional(
    v.array(v.strictObject({ way: v.picklist(WAYS), answers: people, yes: people })),
  ),
});

/** The frozen figures of a survey, as coordinators receive them and as the synthesis reads them. */
export const resultState = v.strictObject({
  ...travelling,
  _id: id('result'),
  noun: v.literal('result'),
  survey: id('survey'),
  population: v.picklist(POPULATIONS),
  year: count(2_000, 9_999),
  closedOn: day,
  edition: v.picklist([1, 2]),
  editedOn: day,
  isFinal: v.boolean(),
  size: people,
  missing: v.exactOptional(
    v.strictObject({ refused: people, unreachable: people, pending: people }),
  ),
  questions: v.array(questionCounts),
}) satisfies StateSchema<'result'>;
