import { assert } from 'chai';
import { kernel as messages } from '../../../src/messages/kernel/fr.ts';
import { problemWords } from '../../../src/ui/kit/problem-words.ts';

const { problems, refusals } = messages.vocabulary;

describe('the words for what was refused or not kept', () => {
  it('are those of the domain’s refusals, else of the device’s problems', () => {
    assert.equal(problemWords(messages, 'not-open'), refusals['not-open']);
    assert.equal(problemWords(messages, 'storage-full'), problems['storage-full']);
    assert.notEqual(problemWords(messages, 'storage-full'), problems.other);
  });

  it('say that it was refused where a newer server has a reason that is not known here', () => {
    assert.equal(problemWords(messages, 'on-the-moon'), problems.other);
  });
});
