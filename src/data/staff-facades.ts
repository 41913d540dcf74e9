const FACADES = {
  candidacies: () => import('./candidacies/candidacies.ts'),
  communes: () => import('./territory/communes.ts'),
  decisions: () => import('./decisions/decisions.ts'),
  diagnosis: () => import('./diagnosis/diagnosis.ts'),
  indicators: () => import('./indicators/indicators.ts'),
  journal: () => import('./journal/journal.ts'),
  operator: () => import('./operator/operator.ts'),
  rounds: () => import('./rounds/rounds.ts'),
  signals: () => import('./signals/signals.ts'),
  surveys: () => import('./surveys/surveys.ts'),
  synthesis: () => import('./synthesis/synthesis.ts'),
  team: () => import('./accounts/team.ts'),
};

/** All of these. */
export type StaffFacades = typeof FACADES;

/** Where the façades lie that coordinators, agents and the network ask, each fetched with its first question. */
export function staffFacades(): StaffFacades {
  return FACADES;
}
