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
  steps: {
    heading: 'First steps',
    doHeading: 'What you do',
    do: [
      'Choose a mission near you and say yes. Once it is confirmed you see who waits for you, and where.',
      'The day before, ring the person. On the day, be on time.',
      'Afterwards, say with two taps how it went.',
      'Something came up? Give the mission back here, or ring the town hall. Nobody will blame you.',
    ].join('\n'),
    neverHeading: 'What we never do',
    never: [
      'Take money, a code, a card or a power of attorney.',
      'Give a medicine or any care.',
      'Repeat what we have seen or heard.',
      'Force a door: if nobody answers, ring the town hall.',
    ].join('\n'),
    ringHeading: 'Whom to ring',
    ring: (territory) => `Ring the town hall, ${territory}`,
    hours: (hours) => `Somebody answers: ${hours}`,
    urgent: 'In an emergency, 112',
    signed: (day) => `You signed this charter on ${day}.`,
    older: 'The charter has changed since you signed it.',
    thanks: 'Thank you, your charter is signed.',
    on: 'See the missions',
  },
  settings: {
    text: 'What each volunteer signs, on paper or in the app. Changing the text makes a new charter: the file says who signed another one.',
    model: 'The model of all territories',
    own: 'Your text',
    change: 'Write our charter',
    field: 'Text of the charter',
    missing: 'Write the charter, or go back to the model.',
    toModel: 'Back to the model',
    saved: 'The charter is kept.',
  },
};
