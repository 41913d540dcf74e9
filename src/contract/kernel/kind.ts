import * as v from 'valibot';
import { MISSION_KINDS, MOST_KINDS, NEEDS, type OwnKind } from '../../domain/kernel/kind.ts';

const OWN = new RegExp(`^(?:${MISSION_KINDS.join('|')})[.][0-9a-f]{12}$`);

const ownKind = v.custom<OwnKind>((value) => typeof value === 'string' && OWN.test(value));

/** A kind that everybody knows. */
export const countedKind = v.picklist(MISSION_KINDS);

/** One kind of help. */
export const kind = v.union([countedKind, ownKind]);

/** Several kinds of help. */
export const kinds = v.pipe(v.array(kind), v.maxLength(MOST_KINDS));

/** What the help asks of the one who gives it. */
export const needs = v.pipe(v.array(v.picklist(NEEDS)), v.maxLength(NEEDS.length));
