import { assert } from 'chai';
import {
  keepPreferences,
  readPreferences,
  watchPreferences,
} from '../../../src/ui/kit/preferences.ts';

describe('what the person likes', () => {
  const before = readPreferences();
  afterEach(() => keepPreferences(before));

  it('is heard of in this tab, and in every other one', () => {
    let heard = 0;
    const stop = watchPreferences(() => (heard += 1));
    keepPreferences({ ...before, language: 'en' });
    assert.equal(heard, 1);
    const [key] = Object.keys(localStorage).filter((one) => one.includes('preferences'));
    // As a browser tells the other tabs.
    window.dispatchEvent(new StorageEvent('storage', { key: key ?? '' }));
    assert.equal(heard, 2);
    window.dispatchEvent(new StorageEvent('storage', { key: 'something-else' }));
    assert.equal(heard, 2);
    stop();
    keepPreferences(before);
    assert.equal(heard, 2);
  });
});
