import type { AndIfAnswer, DisclosedAndIf } from '../../../domain/diagnosis/and-if/and-if.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm } from '../../../messages/kernel/quantities.ts';

/** "Entre 12 et 19 demandes de plus auraient eu une réponse"; what is not told is left out of it. */
export function answerWords(
  { least, most }: Pick<DisclosedAndIf, 'least' | 'most'>,
  { diagnosis }: Messages,
): string {
  const { result } = diagnosis.andIf;
  if (most === 'hidden') return result.hidden;
  if (most === 0) return result.none;
  if (least === 'hidden' || least === 0) return result.upTo(most);
  return least === most ? result.one(most) : result.range(least, most);
}

/** What the figure assumes, a sentence for each thing. */
export function assumptionWords(
  { expectation, approximate }: AndIfAnswer,
  { diagnosis, language }: Messages,
): readonly string[] {
  const { andIf } = diagnosis;
  const { cautious, hopeful, distanceFrom, frequencyFrom } = expectation;
  return [
    andIf.once,
    andIf.cautious(sayKm(cautious.km, language), cautious.inAll),
    andIf.hopeful(sayKm(hopeful.km, language)),
    andIf.distanceFrom[distanceFrom],
    andIf.frequencyFrom[frequencyFrom],
    ...(approximate ? [andIf.approximate] : []),
  ];
}

/** What of the requests newcomers could not have taken, a sentence for each reason there is. */
export function beyondWords({ beyond }: AndIfAnswer, { diagnosis }: Messages): readonly string[] {
  const words = diagnosis.andIf.beyond;
  return (['otherOffers', 'tooFar', 'several', 'unplaced'] as const).flatMap((why) =>
    beyond[why] > 0 ? [words[why](beyond[why])] : [],
  );
}
