import { assert } from 'chai';
import { html } from 'lit';

import { getSession } from '../../../../src/contract/accounts/endpoints.ts';
import { listParkedFacts, takeInParkedFacts } from '../../../../src/contract/sending/endpoints.ts';
import type { Id } from '../../../../src/domain/kernel/ids.ts';
import type { Aggregate } from '../../../../src/domain/nouns.ts';
import type { SendingPage } from '../../../../src/ui/screens/sending/sending-page.ts';
import '../../../../src/ui/screens/sending/sending-page.ts';
import { accessible } from '../../../support/accessible.ts';
import {
  aFact,
  anId,
  COORDINATOR,
  requestDetails,
  uuid,
  volunteerNo,
} from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, renderScreen, press, read, says, still, words } from '../render-screen.ts';

const { problems, sending } = words;
const screen = html`<cm-sending-page></cm-sending-page>`;

const BREAD = 'Il me faudrait du pain.';

/** Something was written on the device, and nobody has it yet. */
async function writeRequest({ requests }: TestDevice): Promise<void> {
  const { ok } = await requests.note(requestDetails({ said: BREAD }));
  assert.isTrue(ok);
}

/** Something was written and refused; gives its name. */
async function writeRefused(device: TestDevice): Promise<Id<'fact'>> {
  const result = await device.requests.publish(anId('request', 3));
  if (!result.ok) throw new Error(result.refusal);
  await device.refuse(result.fact, 'closed');
  return result.fact;
}

describe('cm-sending-page', () => {
  it('says that all is sent, and can be used by everybody', async () => {
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1));
    await says(page, sending.allSent);
    await accessible(page);
  });

  it('shows what waits in the words it was written in, and can be used by everybody', async () => {
    const { page } = await renderScreen<SendingPage>(screen, COORDINATOR, async (device) => {
      await writeRefused(device);
      await writeRequest(device);
    });
    await says(page, BREAD);
    await says(page, problems.refusals.closed);
    await accessible(page);
    const order = read(page);
    assert.isBelow(order.indexOf(sending.refusedText), order.indexOf(sending.waitingText));
  });

  it('tells a coordinator what was refused to others, why and what to do, until it is seen to', async () => {
    const fact = aFact(
      'mission.accepted',
      { volunteer: anId('volunteer', 1) },
      {
        by: volunteerNo(1),
        receivedAt: '2026-03-02T08:00:00.000Z',
      },
    );
    const verdict = {
      _id: anId('verdict', 1),
      noun: 'verdict',
      schema: 1,
      audience: ['office'],
      applied: [],
      history: [],
      fact,
      refusal: 'holds-enough',
      at: '2026-03-02T08:00:00.000Z',
    } as unknown as Aggregate;
    const { page, toasts } = await renderScreen<SendingPage>(screen, COORDINATOR, (device) =>
      device.receive(verdict),
    );
    await says(page, sending.refusedOfOthers);
    await says(page, 'Luc Morel');
    await says(page, sending.nextForVolunteer);
    assert.exists(deep(page, `a[href="/requests/${uuid(1)}"]`));
    assert.exists(deep(page, 'a[href^="tel:"]'));
    await accessible(page);
    await press(page, sending.seenTo);
    await until('it is gone', () => !read(page).includes(sending.refusedOfOthers));
    toasts.at(-1)?.undo?.();
    await says(page, sending.refusedOfOthers);
  });

  it('brings in the file of somebody else, and says in words when it cannot', async () => {
    const { page, toasts } = await renderScreen<SendingPage>(screen, COORDINATOR);
    await says(page, sending.bring);
    const pick = (content: string): void => {
      const picker = deep(page, 'input[type=file]') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([content], 'coudmain.json'));
      picker.files = files.files;
      picker.dispatchEvent(new Event('change'));
    };
    pick('{"holiday": "pictures"}');
    await says(page, sending.bringProblems['no-such-file']);
    assert.deepEqual(toasts, []);
    await accessible(page);
  });

  it('shows the coordinator what people without access left, and takes it in once', async () => {
    const until90 = '2026-06-01T08:00:00.000Z';
    const parcel = { name: 'Marc Vuillard', facts: 2, at: until90, until: until90, over: false };
    const late = { ...parcel, id: 'b', name: 'Odile Arnaud', over: true };
    const { page, device, toasts } = await renderScreen<SendingPage>(
      screen,
      COORDINATOR,
      ({ network }) => {
        network.answer(listParkedFacts, { parked: [{ ...parcel, id: 'a' }, late] });
        network.answer(takeInParkedFacts, { taken: 2, refused: 0, later: 0 });
      },
    );
    await says(page, 'Marc Vuillard');
    await says(page, sending.parkedCount(2));
    await says(page, 'Odile Arnaud');
    assert.lengthOf(deepAll(page, '[data-parcel]'), 1, 'what is gone is only told');
    await accessible(page);
    device.network.answer(listParkedFacts, { parked: [] });
    await press(page, sending.takeIn);
    await until('it is said', () => toasts.length === 1);
    assert.equal(toasts[0]?.words, sending.brought({ taken: 2, refused: 0, later: 0 }));
    await until('nothing is left', () => deepAll(page, '[data-parcel]').length === 0);
    assert.lengthOf(device.network.askedOf(takeInParkedFacts), 1);
  });

  it('asks a volunteer to bring in nothing', async () => {
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1));
    await says(page, sending.allSent);
    assert.lengthOf(deepAll(page, 'cm-bring-in-file'), 0);
  });

  it('asks to sign in again when the session has ended, above what waits', async () => {
    const { page } = await renderScreen<SendingPage>(screen, COORDINATOR, async (device) => {
      device.network.on(getSession, () => refusal('unauthorized'));
      await writeRequest(device);
      await device.sync.syncNow();
    });
    await says(page, words.accounts.signIn.againText);
    await says(page, BREAD);
    await accessible(page);
  });

  it('sends now when asked', async () => {
    // Whoever has to sign in is not asked again for minutes, unless they want it.
    const { page, device } = await renderScreen<SendingPage>(screen, COORDINATOR, async (one) => {
      one.network.on(getSession, () => refusal('unauthorized'));
      await writeRequest(one);
      await one.sync.syncNow();
    });
    const before = device.network.askedOf(getSession).length;
    await press(page, sending.send);
    await until('the server is asked', () => device.network.askedOf(getSession).length > before);
  });

  it('throws nothing away without asking', async () => {
    const { page, device } = await renderScreen<SendingPage>(screen, COORDINATOR, async (one) => {
      await writeRefused(one);
    });
    await press(page, sending.discard);
    await says(page, sending.discardText);
    assert.lengthOf(await device.written(), 1);
    await still();
    await accessible(page);
    const dialog = await until('the question', () => deep(page, 'cm-dialog'));
    await press(dialog, sending.discard);
    await written(device, 0);
    await until('no question', () => deepAll(page, 'cm-dialog').length === 0);
  });
});
