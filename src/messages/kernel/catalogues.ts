import type { Language } from './language.ts';

const french = {
  access: () => import('../access/fr.ts'),
  addresses: () => import('../addresses/fr.ts'),
  attempts: () => import('../attempts/fr.ts'),
  charter: () => import('../charter/fr.ts'),
  checks: () => import('../checks/fr.ts'),
  candidacies: () => import('../candidacies/fr.ts'),
  decisions: () => import('../decisions/fr.ts'),
  desk: () => import('../desk/fr.ts'),
  diagnosis: () => import('../diagnosis/fr.ts'),
  drives: () => import('../drives/fr.ts'),
  encounters: () => import('../encounters/fr.ts'),
  farewell: () => import('../farewell/fr.ts'),
  history: () => import('../history/fr.ts'),
  indicators: () => import('../indicators/fr.ts'),
  joining: () => import('../joining/fr.ts'),
  journal: () => import('../journal/fr.ts'),
  map: () => import('../map/fr.ts'),
  mission: () => import('../mission/fr.ts'),
  missions: () => import('../missions/fr.ts'),
  notices: () => import('../notices/fr.ts'),
  operator: () => import('../operator/fr.ts'),
  pack: () => import('../pack/fr.ts'),
  people: () => import('../people/fr.ts'),
  problems: () => import('../problems/fr.ts'),
  requests: () => import('../requests/fr.ts'),
  rounds: () => import('../rounds/fr.ts'),
  sending: () => import('../sending/fr.ts'),
  settings: () => import('../settings/fr.ts'),
  signals: () => import('../signals/fr.ts'),
  surveys: () => import('../surveys/fr.ts'),
  synthesis: () => import('../synthesis/fr.ts'),
  team: () => import('../team/fr.ts'),
  volunteers: () => import('../volunteers/fr.ts'),
  welcome: () => import('../welcome/fr.ts'),
};

/** The words of one noun, by the name of its folder. */
export type Catalogue = keyof typeof french;

/** Every catalogue there is. */
export const CATALOGUES = Object.keys(french) as readonly Catalogue[];

/** What the catalogues hold, all of them together. */
export type CatalogueMessages = Intersection<Awaited<ReturnType<(typeof french)[Catalogue]>>>;

/** Fetches one catalogue in one language; where the English ones lie is fetched with the first of them. */
export async function fetchCatalogue(
  language: Language,
  name: Catalogue,
): Promise<Partial<CatalogueMessages>> {
  if (language === 'fr') return french[name]();
  const english: typeof french = (await import('./catalogues-en.ts')).englishCatalogues();
  return english[name]();
}

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
