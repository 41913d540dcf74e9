import type { FactProblem } from '../../contract/kernel/check-fact.ts';
import type { Refusal } from '../../domain/kernel/refusal.ts';

/**
 * Why a fact was refused: by the domain; by the gateway, which found it malformed, signed by somebody
 * else (`wrong-author`) or different from the one it has under the same name (`conflict`); or
 * `forbidden`, because its author has no place in the territory any more.
 */
export type SendingRefusal = Refusal | FactProblem | 'wrong-author' | 'conflict' | 'forbidden';

/**
 * Why a fact that nobody refused is not done yet: its author sent all that one may in a day, and it is
 * still here; or the server has it, and it is about something that the server does not know yet.
 */
export type SendingDelay = 'too-many-today' | 'subject-unknown-yet';
