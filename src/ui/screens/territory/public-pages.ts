import type { TerritoryDetails } from '../../../domain/territory/territory.ts';
import type { PublicPurpose } from '../../../contract/door/purpose.ts';

/** The pages of a territory that its coordinators open and close, and what they are opened by. */
export const PUBLIC_PAGES = [
  { page: 'signal', field: 'signalPage' },

  { page: 'volunteer', field: 'signUpPage' },
] as const satisfies readonly {
  readonly page: PublicPurpose;
  readonly field: keyof TerritoryDetails;
}[];

/** Where everybody reads a page of a territory. */
export function addressOfPage(territory: string, page: string): string {
  return `${window.location.origin}/t/${territory}/${page}`;
}
