import type { StopList } from '../accounts/stop-list.ts';
import type { BallotBoxes } from './ballot-box.ts';
import type { PublicArrivals } from './public-arrivals.ts';
import type { Takers } from './taker.ts';

/** What the door hands on to. */
export interface TakerParts {
  readonly stops: Pick<StopList, 'add'>;
  readonly boxes: Pick<BallotBoxes, 'put'>;
  readonly arrivals: Pick<PublicArrivals, 'take'>;
}

/** Takes in what is said through the public door. */
export function takersOf({ stops, boxes, arrivals }: TakerParts): Takers {
  return {
    // Whether the token was one is not said: whoever guesses learns nothing.
    async stop({ token }) {
      await stops.add(token);
      return 'taken';
    },
    survey: ({ token, key, said }) => boxes.put(token, key, said),
    volunteer: ({ token, key, said }) => arrivals.take('volunteer', token, key, said),
    signal: ({ token, key, said }) => arrivals.take('signal', token, key, said),
  };
}
