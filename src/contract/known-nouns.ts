import { RULES } from '../domain/rules.ts';
import { CHECKS } from './checks.ts';
import type { KnownNouns } from './known-nouns-of.ts';

/** The nouns of the product: what a server knows, and a device on which somebody of the staff works. */
export const KNOWN_NOUNS: KnownNouns = { rules: RULES, checks: CHECKS };
