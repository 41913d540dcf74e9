/** A build in a folder, and what of it somebody has to fetch, in kilobytes of 1,000 bytes, gzipped. */
export function readBuild(folder: string): {
  /** The app itself, a screen (`missions/missions-page.ts`), its French words, other files (`src/…`). */
  weightOf(screen: string, words: readonly string[], also?: readonly string[]): number;
  /** What some screens fetch when the app itself is there already. */
  ownWeightOf(screens: readonly string[], words: readonly string[]): number;
};
