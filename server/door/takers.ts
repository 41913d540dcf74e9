import type { StopList } from '../accounts/stop-list.ts';
import type { Takers } from './taker.ts';

/** What the door hands on to. */
export interface TakerParts {
  readonly stops: Pick<StopList, 'add'>;
}

/** Takes in what is said through the public door. */
export function takersOf({ stops }: TakerParts): Takers {
  return {
    // Whether the token was one is not said: whoever guesses learns nothing.
    async stop({ token }) {
      await stops.add(token);
      return 'taken';
    },
  };
}
