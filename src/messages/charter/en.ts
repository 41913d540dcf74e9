import type { charter as french } from './fr.ts';

/** What volunteers agree to and how they begin, in English. */
export const charter: typeof french = {
  heading: 'The volunteers’ charter',
  model: [
    'I come when I have promised to. If I cannot, I tell the town hall as soon as I know.',
    'I respect the person, their pace, their choices and their home.',
    'What I see and hear at somebody’s home stays between us and the town hall.',
    'I ask for nothing, and take neither money nor presents, but for the agreed share of the car.',
    'I touch neither medicines, nor care, nor money matters.',
    'If something worries me I ring the town hall. In an emergency I ring 15 or 112.',
    'I may take a pause or stop whenever I like.',
  ].join('\n'),
  agree: 'By signing you say that you have read the charter and agree.',
  sign: 'Sign the charter',
};
