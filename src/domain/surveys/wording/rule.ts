import type { FoldedText, Place } from './folded-text.ts';
import type { WordingFault } from './finding.ts';

/** A question as the rules see it. */
export interface ReadQuestion {
  readonly text: FoldedText;
  /** The answers, folded; empty when there are none. */
  readonly answers: readonly string[];
  readonly byTelephone: boolean;
}

/** What a rule found: a place in the folded text, nothing when it is the answers; a better wording if it has one. */
export interface Found {
  readonly place?: Place;
  readonly better?: string;
}

/** One fault, and how it is found. */
export interface WordingRule {
  readonly fault: WordingFault;
  readonly find: (question: ReadQuestion) => readonly Found[];
}

/** Whether only yes and no are offered (or nothing, which people answer by yes or no). */
export function isYesOrNo({ answers }: ReadQuestion): boolean {
  return answers
    .filter((answer) => !isNoAnswer(answer))
    .every((answer) => /^(oui|non|d'accord|pas d'accord|vrai|faux)$/.test(answer.trim()));
}

/** "Ne sait pas", "préfère ne pas répondre", "sans objet": no place on a scale. */
export function isNoAnswer(answer: string): boolean {
  return /\b(ne (sais|sait|se prononce)|nsp|sans (reponse|opinion|objet|avis)|prefere ne pas|ne pas repondre|refus|non concerne|pas concerne|autres?|autre chose)\b/.test(
    answer,
  );
}

/** Who, what, when, where: they ask only where a part of a sentence begins; elsewhere they join. */
const ASKS_AT_START =
  /(^|[.,:;] ?|\best-ce )((a|de|d'|pour|avec|par|en|chez|depuis|jusqu'a|vers|sur) ?)?(qui|que|quoi|qu'|quand|où)(?= ?[a-z'])/;
const ASKS_ANYWHERE =
  /\b(quels?|quelles?|lesquels|lesquelles|laquelle|lequel|combien|comment|pourquoi|en quoi)\b/;

/** Whether it asks for more than yes or no: who, what, how many… */
export function isOpen({ text }: ReadQuestion): boolean {
  const sentence = text.letters.replace(/\best-ce qu(e\b|')/g, '');
  return ASKS_ANYWHERE.test(sentence) || ASKS_AT_START.test(sentence);
}
