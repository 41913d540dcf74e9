import type { Noun } from '../../../domain/nouns.ts';
import type { Live } from '../../kernel/live.ts';
import type { ListQuestion } from './list-question.ts';
import { ListRows } from './list-rows.ts';
import type { LiveParts } from './live-query.ts';
import { liveValue } from './live-value.ts';

/**
 * A list that follows what it is made of, row by row: rows that nothing bears on stay as they are.
 * @param question made when somebody subscribes, and again when somebody else works here; undefined
 * while nobody does
 */
export function liveList<N extends Noun, Row, Around = undefined>(
  parts: LiveParts,
  question: () => ListQuestion<N, Row, Around> | undefined,
): Live<readonly Row[]> {
  return liveValue(parts, () => new ListRows(parts.reader, question));
}
