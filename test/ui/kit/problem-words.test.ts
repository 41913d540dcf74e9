import { assert } from 'chai';
import { kernel } from '../../../src/messages/kernel/fr.ts';
import { problems } from '../../../src/messages/problems/fr.ts';
import { problemWords } from '../../../src/ui/kit/problem-words.ts';

const messages = { ...kernel, problems };

describe('the words for what was refused or not kept', () => {
  it('are those of the domain’s refusals, else of the device’s problems', () => {
    assert.equal(problemWords(messages, 'not-open'), problems.refusals['not-open']);
    assert.equal(problemWords(messages, 'storage-full'), problems.others['storage-full']);
  });

  it('say that it was refused where a newer server has a reason that is not known here', () => {
    assert.equal(problemWords(messages, 'on-the-moon'), kernel.app.refused);
    assert.equal(problemWords(messages, 'toString'), kernel.app.refused);
  });

  it('say so too where the words of the reasons have not come', () => {
    assert.equal(problemWords(kernel, 'not-open'), kernel.app.refused);
  });
});
