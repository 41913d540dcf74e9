import { assert } from 'chai';
import { fetchedFacade } from '../../../src/data/kernel/fetched-facade.ts';
import type { Live } from '../../../src/data/kernel/live.ts';

/** A façade as small as one can be. */
interface Bell {
  rings(): Live<string>;
  ring(times: number): Promise<string>;
}

/** The code of the façade, on its way until somebody lets it come. */
class Road {
  fetched = 0;
  ended = 0;
  come!: () => void;
  fail!: (error: Error) => void;

  readonly bell = fetchedFacade<Bell>(() => this.#fetch(), { rings: true });

  #fetch(): Promise<Bell> {
    this.fetched += 1;
    return new Promise((resolve, reject) => {
      this.come = () => resolve(this.#bell);
      this.fail = reject;
    });
  }

  readonly #bell: Bell = {
    rings: () => ({
      subscribe: (next) => {
        next('ding');
        return () => (this.ended += 1);
      },
    }),
    ring: (times) => Promise.resolve('ding'.repeat(times)),
  };
}

describe('a façade that is fetched when it is asked', () => {
  let road: Road;
  beforeEach(() => (road = new Road()));

  it('is not fetched before, and once for all questions', async () => {
    assert.equal(road.fetched, 0);
    const answers = [road.bell.ring(1), road.bell.ring(2)];
    road.come();
    assert.deepEqual(await Promise.all(answers), ['ding', 'dingding']);
    assert.equal(await road.bell.ring(3), 'dingdingding');
    assert.equal(road.fetched, 1);
  });

  it('follows a live value from when it is there, until the follower ends it', async () => {
    const heard = new Promise<string>((resolve) => {
      const end = road.bell.rings().subscribe((word) => {
        resolve(word);
        queueMicrotask(() => end());
      });
    });
    road.come();
    assert.equal(await heard, 'ding');
    await road.bell.ring(1);
    assert.equal(road.ended, 1);
  });

  it('tells nothing to who has left meanwhile', async () => {
    const heard: string[] = [];
    const end = road.bell.rings().subscribe((word) => heard.push(word));
    end();
    road.come();
    await road.bell.ring(1);
    assert.deepEqual(heard, []);
    assert.equal(road.ended, 0, 'nobody was ever told that somebody follows');
  });

  it('tells who follows and who asks that it could not be fetched, and is fetched again', async () => {
    const failed = new Promise<unknown>((resolve) => {
      road.bell.rings().subscribe(() => assert.fail('there is no bell'), resolve);
    });
    const asked = road.bell.ring(1).catch((error: unknown) => error);
    const gone = new Error('no network, and not kept');
    road.fail(gone);
    assert.deepEqual(await Promise.all([failed, asked]), [gone, gone]);
    const again = road.bell.ring(1);
    road.come();
    assert.equal(await again, 'ding');
    assert.equal(road.fetched, 2);
  });
});
