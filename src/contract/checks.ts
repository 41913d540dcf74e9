import { RULES } from '../domain/rules.ts';
import { checksOf } from './checks-of.ts';
import { SCHEMAS } from './nouns.ts';

/** The checks of the product. */
export const CHECKS = checksOf(SCHEMAS, RULES);
