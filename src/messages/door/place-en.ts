import type { place as french } from './place-fr.ts';

/** The page of a territory, written by the server, in English. */
export const place: typeof french = {
  title: (name) => `Mutual aid in ${name}`,
  what: 'Neighbours lend a hand to those who no longer drive or who are alone: some shopping, a lift, a visit. It is free, and the town hall brings people together.',
  need: 'Do you need a hand?',
  ring: (phone) => `Ring ${phone}`,
  hours: (hours) => `You are answered: ${hours}.`,
  noHours: 'You are answered when the town hall is open.',
  help: 'Would you like to help?',
  signUp: 'Lend a hand',
  helpByPhone: 'Ring the same number: the town hall will tell you how.',
  signal: 'Tell us, with their consent',
  figures: 'What mutual aid has done',
  missing: 'This page does not exist',
  missingText: 'Check the address on the poster or the letter, or ring your town hall.',
  toApp: 'Go to the first page',
  legal: 'Legal notice and your data',
};
