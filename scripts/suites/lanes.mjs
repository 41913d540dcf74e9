/** Works through suites: a browser test mostly waits, a check of the source mostly computes. */
import { availableParallelism } from 'node:os';

/**
 * Does the work of each suite: lane beside lane where there are two cores, in order within a lane,
 * and never before the suites that it comes `after`. `work` is told whether others run beside it.
 */
export async function inLanes(suites, work, cores = availableParallelism()) {
  const names = cores > 1 ? [...new Set(suites.map(({ lane }) => lane))] : [undefined];
  const done = new Map();
  const ends = new Map();
  for (const suite of suites) {
    const lane = cores > 1 ? suite.lane : undefined;
    const before = [ends.get(lane), ...(suite.after ?? []).map((name) => done.get(name))];
    const end = Promise.all(before).then(() => work(suite, { beside: names.length > 1 }));
    done.set(suite.name, end);
    ends.set(lane, end);
  }
  await Promise.all(done.values());
}
