/** Every screen that has an address: what its route says of it. */
export function screenRoutes(): readonly {
  /** Where its route is: `src/ui/screens/missions/routes.ts`. */
  readonly file: string;
  /** What its route fetches: `src/ui/screens/missions/missions-page.ts`. */
  readonly page: string;
  /** The catalogues that are read on it. */
  readonly words: readonly string[];
}[];
