import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Phase } from '../../../../src/domain/requests/phase.ts';
import type { RequestPage } from '../../../../src/ui/screens/requests/request-page.ts';
import '../../../../src/ui/screens/requests/request-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { aClaim, AGENT, anId, aRequest, COORDINATOR, uuid } from '../../../support/builders.ts';
import { fillDisk } from '../../../data/support/full-disk.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { focused } from '../../drawn.ts';
import { written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  choose,
  deep,
  deepAll,
  leadsTo,
  renderScreen,
  press,
  read,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { requests } = words;
const stands = async (device: TestDevice, n: number, phase: Phase): Promise<boolean> =>
  (await device.shown(anId('request', n)))?.phase === phase;
const screen = (n: number) => html`<cm-request-page .request=${uuid(n)}></cm-request-page>`;

describe('cm-request-page', () => {
  it('can be used by everybody, noted, open, confirmed and done', async () => {
    for (const n of [1, 2, 3, 4]) {
      const { page } = await renderScreen<RequestPage>(screen(n), COORDINATOR);
      await says(page, requests.history);
      await accessible(page);
    }
  });

  it('says who, when, where, and rings with one tap', async () => {
    const { page } = await renderScreen<RequestPage>(screen(1), COORDINATOR);
    await says(page, 'demain à 9 h 30');
    await says(page, '12 chemin des Teppes, Valmorand → Cabinet médical, Saint-Aubrin');
    const ring = deepAll<HTMLAnchorElement>(page, 'a').map(({ href }) => href);
    assert.include(ring, 'tel:0465712011');
    assert.equal(deepAll(page, 'cm-button[variant=primary]').length, 1);
  });

  it('publishes what was noted, and takes it back at once', async () => {
    const { page, device, toasts: told } = await renderScreen<RequestPage>(screen(3), COORDINATOR);
    await press(page, requests.publish);
    await until('the toast', () => told.length === 1);
    assert.equal((await device.shown(anId('request', 3)))?.phase, 'open');
    await says(page, words.app.notSentYet);
    await leadsTo(words.vocabulary.phases.open);
    told[0]!.undo!();
    await until('noted again', () => stands(device, 3, 'noted'));
    await leadsTo(words.vocabulary.phases.noted);
  });

  it('is promised by telephone to the nearest first', async () => {
    const { page, device, toasts: told } = await renderScreen<RequestPage>(screen(1), COORDINATOR);
    await press(page, requests.promise);
    await says(page, requests.promiseHeading);
    await until('the search', () => focused()?.matches('input[type=search]'));
    const names = deepAll(page, 'label.option .word').map((word) => word.textContent);
    assert.deepEqual(names, ['Nadia Berthet', 'Luc Morel']);
    await still();
    await accessible(page);
    await press(page, requests.promiseConfirm);
    await says(page, requests.promiseMissing);
    await choose(page, requests.volunteers, 'Luc Morel');
    await press(page, requests.promiseConfirm);
    await until('the toast', () => told.length === 1);
    assert.equal(told[0]!.words, requests.promised('Luc Morel'));
    const claim = (await device.shown(anId('request')))?.claims[0];
    assert.include(claim, { volunteer: anId('volunteer', 1), promised: true });
    await says(page, requests.promisedTag);
    await leadsTo(words.vocabulary.phases.confirmed);
  });

  it('says before a promise that somebody has something at that hour, and lets her promise all the same', async () => {
    const { page, device, toasts: told } = await renderScreen<RequestPage>(screen(1), COORDINATOR);
    const asked = await device.shown(anId('request'));
    await device.receive(
      aRequest({
        _id: anId('request', 9),
        kind: 'visit',
        when: asked!.when,
        phase: 'confirmed',
        claims: [aClaim(1, 'confirmed')],
      }),
    );
    await press(page, requests.promise);
    await says(page, requests.hasAlready(`${words.vocabulary.kinds.visit}, demain à 9 h 30`));
    assert.notInclude(read(page), requests.clashHeading('Luc Morel'));
    await choose(page, requests.volunteers, 'Nadia Berthet');
    assert.notInclude(read(page), requests.clashHeading('Nadia Berthet'));
    await choose(page, requests.volunteers, 'Luc Morel');
    await says(page, requests.clashHeading('Luc Morel'));
    await still();
    await accessible(page);
    await press(page, requests.promiseConfirm);
    await until('the toast', () => told.length === 1);
    assert.equal(told[0]!.words, requests.promised('Luc Morel'));
  });

  it('says before a promise which paper nobody saw, and lets her promise all the same', async () => {
    const { page, device, toasts: told } = await renderScreen<RequestPage>(screen(1), COORDINATOR);
    const [territory] = await device.allShown('territory');
    await device.receive({ ...territory!, kindSettings: [{ kind: 'ride', check: 'licence' }] });
    const { checks } = words;
    await press(page, requests.promise);
    await says(page, checks.notSeen(checks.names.licence));
    await choose(page, requests.volunteers, 'Luc Morel');
    await says(page, checks.promise(checks.names.licence));
    await press(page, requests.promiseConfirm);
    await until('the toast', () => told.length === 1);
  });

  it('gives back for a volunteer who rang, and the substitute is asked', async () => {
    const { page, device } = await renderScreen<RequestPage>(screen(2), COORDINATOR);
    await press(page, requests.giveBackFor);
    await until('open again', () => stands(device, 2, 'open'));
    await leadsTo(words.vocabulary.phases.open);
    await says(page, words.vocabulary.claimants.offered);
  });

  it('takes down a report for a volunteer', async () => {
    const { page, device } = await renderScreen<RequestPage>(screen(2), COORDINATOR);
    await press(page, requests.reportFor);
    await press(page, words.mission.reportSubmit);
    await until('done', () => stands(device, 2, 'done'));
    await leadsTo(words.vocabulary.phases.done);
    const [report] = (await device.shown(anId('request', 2)))!.reports;
    assert.equal(report!.volunteer, anId('volunteer', 1));
  });

  it('corrects a report, says so in the history, and keeps what was told first', async () => {
    const { page, device } = await renderScreen<RequestPage>(screen(4), COORDINATOR);
    await press(page, words.mission.correctFor);
    await write(page, words.mission.words, 'Elle n’a pas pris de café.');
    await press(page, words.mission.correctSubmit);
    await says(page, words.mission.correctedBy(requests.me));
    const [report] = (await device.shown(anId('request', 4)))!.reports;
    assert.equal(report!.words, 'Elle n’a pas pris de café.');
    assert.equal(report!.amended!.first.words, 'Elle a été contente du café.');
    await says(page, 'Elle a été contente du café.');
    await says(page, words.steps['mission.report-amended']);
    assert.equal((await device.shown(anId('request', 4)))?.phase, 'done');
    await accessible(page);
  });

  it('an agent reads a report, and corrects none', async () => {
    const { page } = await renderScreen<RequestPage>(screen(4), AGENT);
    await says(page, 'Elle a été contente du café.');
    assert.notInclude(read(page), words.mission.correctFor);
  });

  it('closes only with a way and a reason, and can be reopened', async () => {
    const { page, device, toasts: told } = await renderScreen<RequestPage>(screen(1), COORDINATOR);
    await press(page, requests.close);
    const dialog = await until('the dialog', () => deep(page, 'cm-close-dialog'));
    await press(dialog, requests.close);
    await says(page, requests.closeMissing.as);
    await says(page, requests.closeMissing.reason);
    await still();
    await accessible(page);
    await choose(page, requests.closeAs, words.vocabulary.closings.cancelled);
    await write(page, requests.closeReason, 'person-declined');
    await press(dialog, requests.close);
    await until('the toast', () => told.length === 1);
    assert.isTrue(await stands(device, 1, 'cancelled'));
    await press(page, requests.reopen);
    await until('open again', () => stands(device, 1, 'open'));
  });

  it('leaves a dialog with Escape, and nothing has happened', async () => {
    const { page, device } = await renderScreen<RequestPage>(screen(1), COORDINATOR);
    await press(page, requests.close);
    await until('the dialog', () => deep(page, 'dialog[open]'));
    await sendKeys({ press: 'Escape' });
    await until('no dialog', () => !deep(page, 'cm-close-dialog'));
    assert.isEmpty(await device.written());
  });

  it('says why a step is refused, beside it', async () => {
    const { page, toasts: told } = await renderScreen<RequestPage>(screen(3), COORDINATOR);
    await says(page, requests.publish);
    fillDisk();
    await press(page, requests.publish);
    await says(page, words.problems.others['storage-full']!);
    assert.equal(told.length, 0);
  });

  it('corrects only what was changed', async () => {
    const { page, device } = await renderScreen<RequestPage>(screen(1), AGENT);
    await press(page, requests.amend);
    await choose(page, words.desk.part, words.desk.partOptions.afternoon);
    await press(page, words.app.save);
    const [fact] = await written(device, 1);
    assert.deepEqual(Object.keys((fact!.data as { changes: object }).changes), ['when']);
  });

  it('lets an agent read and correct, and decide nothing', async () => {
    const { page } = await renderScreen<RequestPage>(screen(1), AGENT);
    await says(page, requests.amend);
    for (const decision of [requests.promise, requests.close, requests.withdraw]) {
      assert.notInclude(read(page), decision);
    }
  });

  it('says so when there is no such request', async () => {
    const { page } = await renderScreen<RequestPage>(screen(77), COORDINATOR);
    await says(page, words.app.notFound.heading);
    await accessible(page);
  });
});
