import type { PublicPurpose } from '../../src/contract/door/purpose.ts';
import type { PublicSheet } from '../../src/contract/door/public-sheet.ts';
import { countsAs } from '../../src/domain/kernel/kind.ts';
import { kindsHere } from '../../src/domain/territory/kinds-here.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { charterVersion } from '../../src/domain/territory/charter.ts';
import { charter as englishCharter } from '../../src/messages/charter/en.ts';
import { charter as frenchCharter } from '../../src/messages/charter/fr.ts';
import { words as english } from '../../src/messages/kernel/words-en.ts';
import { words as french } from '../../src/messages/kernel/words-fr.ts';
import type { Doc } from '../store/store.ts';

/** Which field of a territory says whether a page is open. */
const OPENED_BY = { volunteer: 'signUpPage', signal: 'signalPage' } as const satisfies Readonly<
  Record<PublicPurpose, keyof Territory>
>;

/** Whether somebody may say something on that page: its coordinators decide. */
export function isOpenFor(purpose: PublicPurpose, itself: Doc): boolean {
  return itself[OPENED_BY[purpose]] === true;
}

/** What a page for everybody shows of its territory; nothing that does not stand on a poster. */
export function publicSheetOf(purpose: PublicPurpose, itself: Doc): PublicSheet {
  const territory = itself as unknown as Territory;
  const { name, phone, hours, communes } = territory;
  const isOpen = isOpenFor(purpose, itself);
  const kinds = isOpen ? kindsHere(territory) : [];
  return {
    ...{ name, phone, ...(hours && { hours }), isOpen },
    kinds: kinds
      .filter(({ archived }) => !archived)
      .map(({ id, words }) => {
        const fr = words?.fr ?? french.kinds[countsAs(id)];
        return { id, fr, en: words?.en ?? words?.fr ?? english.kinds[countsAs(id)] };
      }),
    ...(isOpen && { charter: charterHere(territory) }),
    communes: isOpen ? communes.map(({ code, name: called }) => ({ code, name: called })) : [],
  };
}

function charterHere(territory: Territory): NonNullable<PublicSheet['charter']> {
  const own = territory.charter?.text;
  return {
    version: charterVersion(territory),
    fr: own ?? frenchCharter.model,
    en: own ?? englishCharter.model,
  };
}
