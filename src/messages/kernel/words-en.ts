import type { words as french } from './words-fr.ts';

/** Words that no noun has to itself, in English. */
export const words: typeof french = {
  kinds: {
    ride: 'Ride',
    groceries: 'Groceries',
    pharmacy: 'Pharmacy',
    visit: 'Company',
    call: 'Phone call',
    walk: 'Walk',
    paperwork: 'Paperwork',
    'digital-help': 'Digital help',
    'small-repair': 'Small repair',
    other: 'Another hand',
  },
  needs: {
    vehicle: 'a car',
    arm: 'an arm to lean on',
    wheelchair: 'a folding wheelchair to load',
    wait: 'waiting on the spot',
    quiet: 'somebody calm',
  },
  roles: { coordinator: 'Coordination', agent: 'Visiting agent', volunteer: 'Volunteer' },
};
