import { assert } from 'chai';
import type { SyncStatus } from '../../../src/data/sending/sync.ts';
import { trustWords } from '../../../src/ui/app/trust-words.ts';
import { messages } from '../../support/all-words.ts';

const { trust } = messages.app;
const AT = { waiting: 2, refused: 0, upToDateAt: '2026-03-02T08:00:00.000Z' };

function sentenceOf(status: Partial<SyncStatus>): string {
  return trustWords({ ...AT, phase: 'idle', ...status }, messages).sentence;
}

describe('the trust line', () => {
  it('says that there is no network, and what waits', () => {
    const sentence = sentenceOf({ phase: 'offline' });
    assert.include(sentence, trust.offline);
    assert.include(sentence, trust.waiting(2));
    assert.include(sentence, trust.nothingLost);
  });

  it('says another thing where a network is there and somebody else answers', () => {
    const sentence = sentenceOf({ phase: 'offline', foreign: true });
    assert.include(sentence, trust.foreign);
    assert.notInclude(sentence, trust.offline);
    assert.include(sentence, trust.waiting(2));
  });
});
