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
  pack: () => import('../pack/fr.ts'),
  people: () => import('../people/fr.ts'),
  problems: () => import('../problems/fr.ts'),
  requests: () => import('../requests/fr.ts'),
  rounds: () => import('../rounds/fr.ts'),
  sending: () => import('../sending/fr.ts'),
  settings: () => import('../settings/fr.ts'),
  surveys: () => import('../surveys/fr.ts'),
  synthesis: () => import('../synthesis/fr.ts'),
  team: () => import('../team/fr.ts'),
  volunteers: () => import('../volunteers/fr.ts'),
  welcome: () => import('../welcome/fr.ts'),
};

const english: typeof french = {
  access: () => import('../access/en.ts'),
  addresses: () => import('../addresses/en.ts'),
  attempts: () => import('../attempts/en.ts'),
  charter: () => import('../charter/en.ts'),
  checks: () => import('../checks/en.ts'),
  candidacies: () => import('../candidacies/en.ts'),
  decisions: () => import('../decisions/en.ts'),
  desk: () => import('../desk/en.ts'),
  diagnosis: () => import('../diagnosis/en.ts'),
  drives: () => import('../drives/en.ts'),
  encounters: () => import('../encounters/en.ts'),
  farewell: () => import('../farewell/en.ts'),
  history: () => import('../history/en.ts'),
  indicators: () => import('../indicators/en.ts'),
  joining: () => import('../joining/en.ts'),
  journal: () => import('../journal/en.ts'),
  map: () => import('../map/en.ts'),
  mission: () => import('../mission/en.ts'),
  missions: () => import('../missions/en.ts'),
  notices: () => import('../notices/en.ts'),
  pack: () => import('../pack/en.ts'),
  people: () => import('../people/en.ts'),
  problems: () => import('../problems/en.ts'),
  requests: () => import('../requests/en.ts'),
  rounds: () => import('../rounds/en.ts'),
  sending: () => import('../sending/en.ts'),
  settings: () => import('../settings/en.ts'),
  surveys: () => import('../surveys/en.ts'),
  synthesis: () => import('../synthesis/en.ts'),
  team: () => import('../team/en.ts'),
  volunteers: () => import('../volunteers/en.ts'),
  welcome: () => import('../welcome/en.ts'),
};

/** The words of one noun, by the name of its folder. */
export type Catalogue = keyof typeof french;

/** Every catalogue there is. */
export const CATALOGUES = Object.keys(french) as readonly Catalogue[];

/** What the catalogues hold, all of them together. */
export type CatalogueMessages = Intersection<Awaited<ReturnType<(typeof french)[Catalogue]>>>;

/** Fetches one catalogue in one language. */
export function fetchCatalogue(
  language: Language,
  name: Catalogue,
): Promise<Partial<CatalogueMessages>> {
  return { fr: french, en: english }[language][name]();
}

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
