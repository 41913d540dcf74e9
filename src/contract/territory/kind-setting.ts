import * as v from 'valibot';
import {
  CHECKS_TO_SEE,
  KIND_QUESTION_LENGTH,
  KIND_WORD_LENGTH,
  type KindSetting,
} from '../../domain/territory/kind-setting.ts';
import { countedKind, kind, needs } from '../kernel/kind.ts';
import { allOptional } from '../kernel/schemas.ts';
import { count, moment, text } from '../kernel/text.ts';

const word = text(KIND_WORD_LENGTH);

/** A paper that the town hall must have seen. */
export const check = v.picklist(CHECKS_TO_SEE);

/** What a territory says of a kind of help. */
const details = {
  words: v.strictObject({ fr: word, en: v.exactOptional(word) }),
  symbol: countedKind,
  transport: v.boolean(),
  minutes: count(5, 1_440),
  needs,
  check,
  question: text(KIND_QUESTION_LENGTH),
};

/** What changes of a kind; `null`: as it is everywhere again. */
export const kindChanges = allOptional(
  Object.fromEntries(
    Object.entries(details).map(([detail, schema]) => [detail, v.nullable(schema)]),
  ) as { [D in keyof typeof details]: v.NullableSchema<(typeof details)[D], undefined> },
);

/** A kind as a territory keeps it. */
export const kindSetting = v.strictObject({
  ...allOptional(details).entries,
  kind,
  archivedAt: v.exactOptional(moment),
}) satisfies v.GenericSchema<unknown, KindSetting>;
