import { assert } from 'chai';

import {
  changesOf,
  detailsOf,
  draftOf,
  EMPTY_REQUEST,
  likeLastTime,
  missingIn,
} from '../../../../src/ui/cards/requests/request-draft.ts';
import { otherSteps, stepForward } from '../../../../src/ui/screens/requests/request-steps.ts';
import { aClaim, anId, aRequest } from '../../../support/builders.ts';

const TODAY = '2026-03-02';
const origin = { person: anId('person'), channel: 'phone' } as const;
const complete = { ...EMPTY_REQUEST, kind: 'ride', span: 'tomorrow', where: 'home' } as const;

describe('a request that is being written', () => {
  it('misses what and when, and nothing else', () => {
    assert.deepEqual(missingIn(EMPTY_REQUEST), ['kind', 'span']);
    assert.deepEqual(missingIn(complete), []);
  });

  it('misses the day, the hour and the place once they are asked for', () => {
    const asked = { ...complete, span: 'day', part: 'time', where: 'place' } as const;
    assert.deepEqual(missingIn(asked), ['day', 'time', 'place']);
    assert.deepEqual(missingIn({ ...asked, day: '2026-02-30', time: '25:00', place: ' ' }), [
      'day',
      'time',
      'place',
    ]);
  });

  it('keeps where the place is, through a correction too', () => {
    const point = { lat: 46.3, lon: 4.9 };
    const place = {
      where: 'place',
      place: 'Marché',
      placeCommune: '99901',
      placePoint: point,
    } as const;
    const destination = { label: 'Marché', commune: '99901', point };
    assert.deepEqual(detailsOf({ ...complete, ...place }, TODAY, origin)?.destination, destination);
    const request = aRequest({ destination });
    assert.notProperty(changesOf(draftOf(request), TODAY, request), 'destination');
    const moved = { ...draftOf(request), placePoint: undefined };
    assert.deepEqual(changesOf(moved, TODAY, request)?.destination, {
      label: 'Marché',
      commune: '99901',
    });
  });

  it('of a ride goes somewhere, of a visit does not, unless somebody said otherwise', () => {
    const asked = { ...EMPTY_REQUEST, span: 'tomorrow' } as const;
    assert.deepEqual(missingIn({ ...asked, kind: 'ride' }), ['place']);
    assert.deepEqual(missingIn({ ...asked, kind: 'visit' }), []);
    assert.deepEqual(missingIn({ ...asked, kind: 'ride', where: 'home' }), []);
    assert.deepEqual(missingIn({ ...asked, kind: 'visit', where: 'place' }), ['place']);
  });

  it('says a span of days from today on', () => {
    const details = detailsOf({ ...complete, span: '7', part: 'evening' }, TODAY, origin);
    assert.deepEqual(details?.when, { day: TODAY, until: '2026-03-09', part: 'evening' });
  });

  it('leaves out what was not written', () => {
    assert.deepEqual(detailsOf({ ...complete, said: '  ' }, TODAY, origin), {
      ...origin,
      kind: 'ride',
      when: { day: '2026-03-03' },
      needs: [],
      places: 1,
    });
  });

  it('forgets a place when the help is at home after all', () => {
    const home = { ...complete, place: 'Gare', placeCommune: '99901', where: 'home' } as const;
    assert.isUndefined(detailsOf(home, TODAY, origin)?.destination);
  });

  it('corrects nothing when nothing was changed', () => {
    const request = aRequest({
      when: { day: TODAY, until: '2026-03-09', part: 'morning', minutes: 45 },
      destination: { label: 'Gare', commune: '99901' },
      said: 'Le train de dix heures.',
    });
    assert.deepEqual(changesOf(draftOf(request), TODAY, request), {});
  });

  it('takes away what was emptied', () => {
    const request = aRequest({ said: 'Un mot de trop.', destination: { label: 'Gare' } });
    const draft = { ...draftOf(request), said: '', where: 'home' } as const;
    assert.deepEqual(changesOf(draft, TODAY, request), { said: null, destination: null });
  });

  it('is like last time, but for the day and the words', () => {
    const again = likeLastTime(aRequest({ kind: 'pharmacy', said: 'Mes gouttes.' }));
    assert.include(again, { kind: 'pharmacy', part: 'morning', said: '', span: '' });
    assert.notProperty(again, 'was');
  });
});

describe('what can be done with a request', () => {
  it('goes forward from noted to told', () => {
    assert.equal(stepForward(aRequest({ phase: 'noted' })), 'publish');
    assert.equal(stepForward(aRequest()), 'promise');
    const held = aRequest({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
    assert.equal(stepForward(held), 'report');
    assert.isUndefined(stepForward(aRequest({ phase: 'done' })));
  });

  it('is not taken off the board while somebody counts on going', () => {
    const half = aRequest({ places: 2, claims: [aClaim(1, 'confirmed')] });
    assert.notInclude(otherSteps(half, true), 'withdraw');
    assert.include(otherSteps(aRequest(), true), 'withdraw');
  });

  it('is promised to nobody more when every place is', () => {
    const promised = [aClaim(1, 'confirmed', { promised: true })];
    assert.notInclude(
      otherSteps(aRequest({ phase: 'confirmed', claims: promised }), true),
      'promise',
    );
  });

  it('decides nothing for an agent', () => {
    assert.deepEqual(otherSteps(aRequest(), false), ['amend', 'print']);
    assert.deepEqual(otherSteps(aRequest({ phase: 'done' }), false), ['print']);
  });
});
