import type { Language } from './language.ts';
import { sayNumber } from './numbers.ts';

/** A sentence for one and for several, `#` standing for the count; `zero` when none has its own words. */
export interface PluralForms {
  readonly zero?: string;
  readonly one: string;
  readonly other: string;
}

/**
 * Says a count as a language does: in French none and one and a half are singular ("0 visite"), in
 * English they are not ("0 visits"). The rules are those of Unicode, which the browser brings.
 */
export function pluralIn(language: Language): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, { zero, one, other }) => {
    if (count === 0 && zero !== undefined) return zero;
    // Made at the first sentence with a count: no catalogue pays for it while it is read.
    rules ??= new Intl.PluralRules(language);
    return (rules.select(count) === 'one' ? one : other).replaceAll(
      '#',
      sayNumber(count, language, { digits: 2 }),
    );
  };
}
