import type { PublicPurpose } from '../../../contract/door/purpose.ts';
import type { TerritoryDetails } from '../../../domain/territory/territory.ts';

/** The pages of a territory that its coordinators open and close, and what they are opened by. */
export const PUBLIC_PAGES = [
  { page: 'signal', field: 'signalPage' },
  { page: 'volunteer', field: 'signUpPage' },
] as const satisfies readonly {
  readonly page: PublicPurpose;
  readonly field: keyof TerritoryDetails;
}[];

/** The page that says what the territory's mutual aid is and whom to ring: it is always open. */
export const FRONT_PAGE = 'territory';

/** The pages that have a poster. */
export const POSTERS = [FRONT_PAGE, ...PUBLIC_PAGES.map(({ page }) => page)] as const;

/** A page that has a poster. */
export type PosterOf = (typeof POSTERS)[number];

/** Where everybody reads a page of a territory. */
export function addressOfPage(territory: string, page: PosterOf): string {
  const front = `${window.location.origin}/t/${territory}`;
  return page === FRONT_PAGE ? front : `${front}/${page}`;
}
