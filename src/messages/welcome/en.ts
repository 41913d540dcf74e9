import type { welcome as french } from './fr.ts';

/** What stands at the door: what this is, whom to ring, what the law asks for, in English. */
export const welcome: typeof french = {
  what: 'People who no longer drive ring the town hall; neighbours answer as volunteers: a lift, some shopping, a visit.',
  help: 'Need help? Ring the town hall.',
  helpAt: (title, phone) => `Need help? ${title}: ${phone}`,
  language: 'Français',
  legal: 'Legal notice',
  privacy: 'Your data',
  accessibility: 'Accessibility: not compliant',
};
