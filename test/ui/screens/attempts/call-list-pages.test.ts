import { assert } from 'chai';
import { html } from 'lit';
import { callIdOf } from '../../../../src/domain/attempts/call-list.ts';
import type { Aggregate } from '../../../../src/domain/nouns.ts';
import type { CallListPage } from '../../../../src/ui/screens/attempts/call-list-page.ts';
import '../../../../src/ui/screens/attempts/call-list-page.ts';
import type { CallListsPage } from '../../../../src/ui/screens/attempts/call-lists-page.ts';
import '../../../../src/ui/screens/attempts/call-lists-page.ts';
import type { CallPeoplePage } from '../../../../src/ui/screens/attempts/call-people-page.ts';
import '../../../../src/ui/screens/attempts/call-people-page.ts';
import { accessible } from '../../../support/accessible.ts';
import {
  aCall,
  aCallList,
  AGENT,
  anAttempt,
  anId,
  COORDINATOR,
  uuid,
} from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  leadsTo,
  press,
  read,
  renderFailing,
  renderScreen,
  renderWaiting,
  says,
  words,
  write,
} from '../render-screen.ts';

const { attempts } = words;
const LIST = anId('call-list', 70);
const who = [1, 2].map((n) => anId('person', n));
const calls = who.map((person, index) =>
  aCall({
    _id: callIdOf(LIST, person),
    list: LIST,
    who: person,
    attempts: index === 0 ? [anAttempt({ outcome: 'answered' })] : [],
  }),
);
const states: readonly Aggregate[] = [aCallList({ _id: LIST, people: who }), ...calls];
const all = html`<cm-call-lists-page></cm-call-lists-page>`;
const one = html`<cm-call-list-page .list=${uuid(70)}></cm-call-list-page>`;
const fresh = html`<cm-call-people-page></cm-call-people-page>`;
const more = html`<cm-call-people-page .list=${uuid(70)}></cm-call-people-page>`;

describe('cm-call-lists-page', () => {
  it('shows how far each list is, and can be used by everybody', async () => {
    const { page } = await renderScreen<CallListsPage>(all, COORDINATOR, (device) =>
      device.receive(...states),
    );
    await says(page, attempts.done(1, 2));
    await says(page, attempts.left(1));
    await says(page, attempts.open);
    await accessible(page);
  });

  it('says so when there is none; an agent opens none', async () => {
    const { page } = await renderScreen<CallListsPage>(all, AGENT);
    await says(page, attempts.emptyStaff);
    assert.notInclude(read(page), attempts.open);
    await accessible(page);
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting<CallListsPage>(all, AGENT);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing<CallPeoplePage>(fresh, COORDINATOR);
    await says(failing.page, words.app.failure.heading);
  });
});

describe('cm-call-list-page', () => {
  it('proposes the next person, and says how everybody stands', async () => {
    const { page } = await renderScreen<CallListPage>(one, AGENT, (device) =>
      device.receive(...states),
    );
    await says(page, attempts.next('Monsieur Marcel Guichardot'));
    await says(page, attempts.standings.answered);
    const paper = await until('the paper', () => {
      const sheet = deep(page, 'cm-call-paper');
      return sheet && deep(sheet, 'table');
    });
    assert.include(paper.textContent ?? '', 'Guichardot');
    assert.notInclude(paper.textContent ?? '', 'Perrachon');
    assert.notInclude(read(page), attempts.close);
    await accessible(page);
  });

  it('is closed and opened again by a coordinator', async () => {
    const { page, toasts } = await renderScreen<CallListPage>(one, COORDINATOR, (device) =>
      device.receive(...states),
    );
    await press(page, attempts.close);
    await says(page, attempts.isClosed);
    assert.equal(toasts.at(-1)?.words, attempts.wasClosed);
    await leadsTo(attempts.isClosed);
    await press(page, attempts.reopen);
    await says(page, attempts.next('Monsieur Marcel Guichardot'));
  });

  it('says when everybody was rung', async () => {
    const { page } = await renderScreen<CallListPage>(one, AGENT, (device) =>
      device.receive(
        ...states.map((state) =>
          state.noun === 'call'
            ? { ...state, attempts: [anAttempt({ outcome: 'declined' })] }
            : state,
        ),
      ),
    );
    await says(page, attempts.allDone);
  });

  it('says where there is no such list', async () => {
    const { page } = await renderScreen<CallListPage>(one, AGENT);
    await says(page, words.app.notFound.heading);
  });
});

describe('cm-call-people-page', () => {
  it('chooses everybody of a commune, and opens the list', async () => {
    const { page, device, went } = await renderScreen<CallPeoplePage>(fresh, COORDINATOR);
    await says(page, attempts.chosen(3));
    await accessible(page);
    await write(page, attempts.commune, '99902');
    await says(page, attempts.chosen(1));
    await press(page, attempts.start);
    await until('the list', () => went.length > 0);
    const [list] = await device.allShown('call-list');
    assert.isDefined(list);
    assert.deepEqual(list.people, [anId('person', 2)]);
    assert.equal(list.title, attempts.plainTitle);
    assert.equal(went[0], `/calls/${list._id.split(':')[1]}`);
  });

  it('takes people out one by one, and wants a name and somebody', async () => {
    const { page, device } = await renderScreen<CallPeoplePage>(fresh, COORDINATOR);
    await says(page, attempts.chosen(3));
    await press(page, attempts.noneOfThem);
    await says(page, attempts.chosen(0));
    await press(page, attempts.start);
    await says(page, attempts.missingPeople);
    const box = deepAll(page, 'cm-checkbox[data-person]')[0]!;
    deep(box, 'input')?.click();
    await says(page, attempts.chosen(1));
    await write(page, attempts.title, ' ');
    await press(page, attempts.start);
    await says(page, attempts.missingTitle);
    assert.lengthOf(await device.written(), 0);
  });

  it('adds people to a list, of whom nobody is on it twice', async () => {
    const { page, device, went } = await renderScreen<CallPeoplePage>(more, COORDINATOR, (one_) =>
      one_.receive(...states),
    );
    await says(page, attempts.chosen(1));
    await press(page, attempts.add);
    await until('the list', () => went.length > 0);
    const list = await device.shown(LIST);
    assert.deepEqual(list?.people, [...who, anId('person', 3)]);
  });
});
