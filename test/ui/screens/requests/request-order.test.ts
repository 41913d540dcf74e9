import { assert } from 'chai';
import type { RequestCard } from '../../../../src/data/requests/requests.ts';
import { inOrder, SORTS } from '../../../../src/ui/screens/requests/request-order.ts';
import { aPerson, aRequest } from '../../../support/builders.ts';
import { words } from '../render-screen.ts';

const card = (family: string, phase: RequestCard['request']['phase']): RequestCard => ({
  request: aRequest({ phase }),
  person: aPerson({ family }),
  provisional: false,
  claimants: [],
});
const cards = [card('Zola', 'confirmed'), card('Élie', 'open'), card('Eymard', 'noted')];
const families = (ordered: readonly RequestCard[]): unknown =>
  ordered.map(({ person }) => person?.family);

describe('inOrder', () => {
  it('leaves the soonest first, as they come', () => {
    assert.deepEqual(inOrder(cards, 'when', false, words, undefined), cards);
  });

  it('puts names as a French register does, accents or not', () => {
    const ordered = inOrder(cards, 'who', false, words, undefined);
    assert.deepEqual(families(ordered), ['Élie', 'Eymard', 'Zola']);
  });

  it('shows first what waits for somebody', () => {
    const ordered = inOrder(cards, 'state', false, words, undefined);
    assert.deepEqual(families(ordered), ['Eymard', 'Élie', 'Zola']);
  });

  it('keeps every request, in each order and both ways round', () => {
    for (const sort of SORTS) {
      const forth = inOrder(cards, sort, false, words, undefined);
      const back = inOrder(cards, sort, true, words, undefined);
      assert.sameMembers([...forth], cards);
      assert.sameMembers([...back], cards);
    }
  });
});
