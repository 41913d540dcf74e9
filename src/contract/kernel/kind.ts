import * as v from 'valibot';
import { MISSION_KINDS, NEEDS } from '../../domain/kernel/kind.ts';

/** One kind of help. */
export const kind = v.picklist(MISSION_KINDS);

/** Several kinds of help. */
export const kinds = v.pipe(v.array(kind), v.maxLength(MISSION_KINDS.length));

/** What the help asks of the one who gives it. */
export const needs = v.pipe(v.array(v.picklist(NEEDS)), v.maxLength(NEEDS.length));
