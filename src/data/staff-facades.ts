/** Where the façades lie that coordinators, agents and the network ask, each fetched with its first question. */
export const STAFF_FACADES = {
  candidacies: () => import('./candidacies/candidacies.ts'),
  decisions: () => import('./decisions/decisions.ts'),
  diagnosis: () => import('./diagnosis/diagnosis.ts'),
  indicators: () => import('./indicators/indicators.ts'),
  journal: () => import('./journal/journal.ts'),
  rounds: () => import('./rounds/rounds.ts'),
  surveys: () => import('./surveys/surveys.ts'),
  synthesis: () => import('./synthesis/synthesis.ts'),
  team: () => import('./accounts/team.ts'),
};

/** All of these. */
export type StaffFacades = typeof STAFF_FACADES;
