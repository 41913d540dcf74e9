import { assert } from 'chai';
import { readingIsOver } from '../../../../src/data/engine/read-model/reading-is-over.ts';

/** A reader of which each look finds the next of these: whether it reads, and how often it had. */
function readerThat(looks: readonly (readonly [isReading: boolean, readings: number])[]) {
  let looked = 0;
  const now = () => looks[Math.min(looked, looks.length - 1)] ?? [false, 0];
  return {
    reader: {
      get readings() {
        return now()[1];
      },
      get isReading() {
        const [isReading] = now();
        looked += 1;
        return isReading;
      },
    },
    looked: () => looked,
  };
}

describe('the end of what a screen reads', () => {
  it('is not the pause before it begins, nor one between two questions', async () => {
    const { reader, looked } = readerThat([
      [false, 0],
      [false, 0],
      [true, 1],
      [false, 1],
      [false, 1],
      [true, 2],
      [true, 2],
      [false, 2],
    ]);
    await readingIsOver(reader, 0);
    assert.isAbove(looked(), 8);
  });

  it('is said all the same where reading never ends', async () => {
    const { reader, looked } = readerThat([[true, 1]]);
    await readingIsOver(reader, 0);
    assert.isAbove(looked(), 10);
  });
});
