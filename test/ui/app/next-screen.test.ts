import { assert } from 'chai';
import { keepFirstPlace, keptFirstPlace } from '../../../src/ui/app/first-place.ts';
import { fetchNextScreen } from '../../../src/ui/app/next-screen.ts';
import { ScreenFetcher } from '../../../src/ui/app/screen-fetcher.ts';
import type { Messages } from '../../../src/messages/kernel/messages.ts';

describe('the screen that comes after the password', () => {
  const address = window.location.href;
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/');
  });
  afterEach(() => {
    localStorage.clear();
    history.replaceState(null, '', address);
  });

  /** What is fetched: words, and whether the staff's own code is. */
  async function fetched(): Promise<{ readonly words?: Messages; readonly isOfStaff: boolean }> {
    let words: Messages | undefined;
    let isOfStaff = false;
    const fetcher = new ScreenFetcher((messages) => {
      words = messages;
    });
    await fetchNextScreen(fetcher, {
      fetchForStaff: () => {
        isOfStaff = true;
        return Promise.resolve();
      },
    });
    return { ...(words && { words }), isOfStaff };
  }

  it('is fetched while the password is typed: the one at which they started the last time', async () => {
    keepFirstPlace('/desk');
    const { words, isOfStaff } = await fetched();
    assert.isTrue(isOfStaff);
    assert.ok(words?.desk.heading);
    assert.ok(customElements.get('cm-desk-page'));
  });

  it('of a volunteer has nothing of the staff', async () => {
    keepFirstPlace('/missions');
    const { words, isOfStaff } = await fetched();
    assert.isFalse(isOfStaff);
    assert.ok(words?.missions.heading);
    assert.isUndefined((words as Partial<Messages>).desk);
  });

  it('is the one at the address, where a link or a reload leads there', async () => {
    keepFirstPlace('/desk');
    history.replaceState(null, '', '/missions');
    assert.isFalse((await fetched()).isOfStaff);
  });

  it('is not guessed where nobody was, and not looked for where nothing is', async () => {
    assert.deepEqual(await fetched(), { isOfStaff: false });
    keepFirstPlace('/missions');
    history.replaceState(null, '', '/nowhere');
    assert.isUndefined((await fetched()).words);
    assert.equal(keptFirstPlace(), '/missions');
  });

  it('is remembered where that can be, and nobody is stopped where the device is full', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      keepFirstPlace('/desk');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    assert.isUndefined(keptFirstPlace());
    keepFirstPlace('/desk');
    assert.equal(keptFirstPlace(), '/desk');
  });
});
