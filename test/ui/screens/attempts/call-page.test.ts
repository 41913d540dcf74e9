import { assert } from 'chai';
import { html } from 'lit';
import type { Call } from '../../../../src/domain/attempts/call.ts';
import { callIdOf } from '../../../../src/domain/attempts/call-list.ts';
import type { Aggregate } from '../../../../src/domain/nouns.ts';
import type { CallPage } from '../../../../src/ui/screens/attempts/call-page.ts';
import '../../../../src/ui/screens/attempts/call-page.ts';
import { accessible } from '../../../support/accessible.ts';
import {
  aCall,
  aCallList,
  AGENT,
  anActor,
  anAttempt,
  anId,
  COORDINATOR,
  NOW,
  uuid,
} from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  press,
  read,
  renderAgain,
  renderScreen,
  says,
  still,
  words,
} from '../render-screen.ts';

const { attempts } = words;
const LIST = anId('call-list', 70);
const OTHER = anActor(['agent'], 902);
const who = [1, 2, 3].map((n) => anId('person', n));

/** A list with three people on it, of whom the call of the first stands as said. */
function list(
  first: Partial<Call> = {},
  changes: Partial<ReturnType<typeof aCallList>> = {},
): readonly Aggregate[] {
  const calls = who.map((person, index) =>
    aCall({
      _id: callIdOf(LIST, person),
      list: LIST,
      who: person,
      ...(index === 0 ? first : {}),
    }),
  );
  return [aCallList({ _id: LIST, people: who, ...changes }), ...calls];
}

const screen = html`<cm-call-page .list=${uuid(70)} .person=${uuid(1)}></cm-call-page>`;
const render = (actor = AGENT, ...states: readonly Aggregate[]) =>
  renderScreen<CallPage>(screen, actor, (device) =>
    device.receive(...(states.length > 0 ? states : list())),
  );

describe('cm-call-page', () => {
  it('shows whom to ring, the number to touch, and can be used by everybody', async () => {
    const { page } = await render();
    await says(page, 'Madame Odette Perrachon');
    const link = await until('the number', () => deep(page, 'a[href="tel:0465712011"]'));
    assert.include(read(link), '04 65 71 20 11');
    await says(page, attempts.scriptAsk);
    await still();
    await accessible(page);
  });

  it('tells the others that one rings, once', async () => {
    const { page, device } = await render();
    await says(page, attempts.what);
    await until('the claim', async () => (await device.written()).length > 0);
    const facts = await device.written();
    assert.deepEqual(
      facts.map(({ type, subject }) => [type, subject]),
      [['call.claimed', callIdOf(LIST, who[0]!)]],
    );
  });

  it('notes an attempt with one tap, goes on to the next person, and takes it back', async () => {
    const { page, device, toasts, went } = await render();
    await press(page, attempts.outcomes['no-answer']);
    await until('the next person', () => went.length > 0);
    assert.match(went[0]!, new RegExp(`^/calls/${uuid(70)}/(${uuid(2)}|${uuid(3)})$`));
    const call = (await device.shown(callIdOf(LIST, who[0]!))) as Call;
    assert.deepEqual(
      call.attempts.map(({ outcome }) => outcome),
      ['no-answer'],
    );
    toasts.at(-1)?.undo?.();
    await until('the undoing', async () => {
      const after = (await device.shown(callIdOf(LIST, who[0]!))) as Call;
      return after.attempts.length === 0;
    });
    assert.equal(went.at(-1), `/calls/${uuid(70)}/${uuid(1)}`);
  });

  it('notes when to ring again, as it stands on the button', async () => {
    const { page, device } = await render();
    await says(page, attempts.callBackWhen);
    const tap = await until('the button', () => deep(page, '[data-outcome="call-back"]'));
    deep(tap, 'button')?.click();
    const attempt = await until('the attempt', async () => {
      const call = (await device.shown(callIdOf(LIST, who[0]!))) as Call;
      return call.attempts[0];
    });
    assert.equal(attempt.outcome, 'call-back');
    assert.match(attempt.after?.day ?? '', /^\d{4}-\d{2}-\d{2}$/);
  });

  it('hears the keys 1 to 7 at a desk, and none that is typed with another', async () => {
    const { page, device } = await render(COORDINATOR);
    await says(page, attempts.what);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '3', ctrlKey: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '9' }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '3' }));
    const attempt = await until('the attempt', async () => {
      const call = (await device.shown(callIdOf(LIST, who[0]!))) as Call;
      return call.attempts[0];
    });
    assert.equal(attempt.outcome, 'busy');
  });

  it('says when somebody else had them already, and leads on', async () => {
    const attempt = anAttempt({ by: OTHER.user, outcome: 'answered', at: NOW, heard: NOW });
    const { page, device } = await render(AGENT, ...list({ attempts: [attempt] }));
    await says(page, 'Déjà eu');
    await says(page, attempts.nextPerson);
    await accessible(page);
    assert.lengthOf(await device.written(), 0);
  });

  it('says when a colleague rings them now, and does not claim over them', async () => {
    const claim = { by: OTHER.user, at: NOW, heard: NOW };
    const { page, device } = await render(AGENT, ...list({ claims: [claim] }));
    await says(page, 'Un collègue l’appelle depuis');
    await says(page, attempts.what);
    assert.lengthOf(await device.written(), 0);
  });

  it('lets nobody ring whom they helped, and says why', async () => {
    const { page } = await render(AGENT, ...list({ notBy: [AGENT.user] }));
    await says(page, attempts.helped);
    assert.isUndefined(deep(page, 'cm-call-outcomes'));
    await accessible(page);
  });

  it('keeps what is noted on a closed list, and claims nothing there', async () => {
    const closed = list({}, { status: 'closed', closedAt: NOW });
    const { page, device } = await render(AGENT, ...closed);
    await says(page, attempts.listClosed);
    await press(page, attempts.outcomes.answered);
    await until('the attempt', async () => (await device.written()).length > 0);
    assert.deepEqual(
      (await device.written()).map(({ type }) => type),
      ['call.attempted'],
    );
  });

  it('goes on in mid-call after a reload', async () => {
    const { page, device } = await render();
    await says(page, attempts.what);
    await until('the claim', async () => (await device.written()).length === 1);
    const again = await renderAgain<CallPage>(screen, device);
    await says(again.page, attempts.what);
    await says(again.page, 'Odette Perrachon');
    assert.lengthOf(await device.written(), 1);
  });

  it('lets a caller take back an earlier attempt of theirs, nobody else’s', async () => {
    const mine = anAttempt({ fact: anId('fact', 81), by: AGENT.user });
    const theirs = anAttempt({ fact: anId('fact', 82), by: OTHER.user });
    const { page, device } = await render(AGENT, ...list({ attempts: [mine, theirs] }));
    await says(page, attempts.before);
    const buttons = await until('the way back', () => deep(page, '[data-fact]'));
    assert.equal(buttons.dataset['fact'], mine.fact);
    deep(buttons, 'button')?.click();
    await until('the undoing', async () => {
      const call = (await device.shown(callIdOf(LIST, who[0]!))) as Call;
      return call.attempts.length === 1;
    });
  });
});
