import { assert } from 'chai';
import { html } from 'lit';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  getSecondFactor,
} from '../../../../src/contract/accounts/second-factor-endpoints.ts';
import { signIn } from '../../../../src/contract/accounts/endpoints.ts';
import { sayDate } from '../../../../src/messages/kernel/when.ts';
import { dayHere } from '../../../../src/ui/kit/today.ts';
import type { SignInForm } from '../../../../src/ui/cards/accounts/sign-in-form.ts';
import '../../../../src/ui/cards/accounts/sign-in-form.ts';
import type { FactorSettings } from '../../../../src/ui/screens/accounts/factor-settings.ts';
import '../../../../src/ui/screens/accounts/factor-settings.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, press, renderScreen, says, words, write } from '../render-screen.ts';

const { access, accounts, when } = words;
const { factor } = access;
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const SINCE = '2026-03-02T08:00:00.000Z';
const screen = html`<cm-factor-settings></cm-factor-settings>`;
const GONE = (): Response => new Response(undefined, { status: 204 });

describe('cm-factor-settings', () => {
  it('is set up with the password, the telephone and a code, and shows the codes for paper once', async () => {
    const { page, device } = await renderScreen<FactorSettings>(screen, COORDINATOR, (one) => {
      one.network.answer(getSecondFactor, {});
      one.network.on(beginSecondFactor, () => refusal('wrong_credentials'));
    });
    await says(page, factor.off);
    await accessible(page);
    await press(page, factor.begin);
    await says(page, factor.passwordMissing);
    await write(page, factor.password, 'pas le bon');
    await press(page, factor.begin);
    await says(page, factor.problems['wrong-credentials']);

    device.network.answer(beginSecondFactor, { secret: SECRET, uri: 'otpauth://totp/Coudmain' });
    device.network.on(confirmSecondFactor, () => refusal('wrong_second_factor'));
    await write(page, factor.password, 'le bon');
    await press(page, factor.begin);
    await says(page, 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    const canvas = await until('the square', () => deep(page, 'canvas') as HTMLCanvasElement);
    assert.isAbove(canvas.width, 300, 'the square is drawn');
    await accessible(page);
    await write(page, factor.code, '123 456');
    await press(page, factor.confirm);
    await says(page, factor.problems['wrong-second-factor']);

    device.network.answer(confirmSecondFactor, { codes: ['AB3D-7KMN-PQRS', 'CDEF-2345-GHJK'] });
    device.network.answer(getSecondFactor, { since: SINCE, left: 2 });
    await press(page, factor.confirm);
    await says(page, 'AB3D-7KMN-PQRS');
    await says(page, factor.codesText);
    await accessible(page);
    await press(page, factor.noted);
    await says(page, factor.on(sayDate(dayHere(SINCE), when)));
    await says(page, factor.left(2));
    assert.notInclude(page.shadowRoot?.textContent ?? '', 'AB3D-7KMN-PQRS', 'shown once');
  });

  it('is given up with the password and a code, and says which of the two is wrong', async () => {
    const { page, device } = await renderScreen<FactorSettings>(screen, COORDINATOR, (one) => {
      one.network.answer(getSecondFactor, { since: SINCE, left: 0 });
      one.network.on(endSecondFactor, () => refusal('wrong_second_factor'));
    });
    await says(page, factor.left(0));
    await press(page, factor.end);
    await write(page, factor.password, 'le bon');
    await write(page, factor.code, '000000');
    await press(page, factor.end);
    await says(page, factor.problems['wrong-second-factor']);
    device.network.on(endSecondFactor, () => refusal('too_many_requests'));
    await press(page, factor.end);
    await says(page, factor.problems['too-many-attempts']);
    await accessible(page);
    device.network.on(endSecondFactor, GONE);
    device.network.answer(getSecondFactor, {});
    await press(page, factor.end);
    await says(page, factor.off);
  });

  it('says that it needs a network, and that a session is over', async () => {
    const { page } = await renderScreen<FactorSettings>(screen, COORDINATOR);
    await says(page, factor.problems.offline);
    const { page: over } = await renderScreen<FactorSettings>(screen, COORDINATOR, (one) => {
      one.network.on(getSecondFactor, () => refusal('unauthorized'));
    });
    await says(over, factor.problems['sign-in-needed']);
  });
});

describe('cm-sign-in-form', () => {
  it('asks for the code of the telephone once the password is right, and says when it is not', async () => {
    const form = html`<cm-sign-in-form></cm-sign-in-form>`;
    const { page, device } = await renderScreen<SignInForm>(form, COORDINATOR, (one) => {
      one.network.on(signIn, () => refusal('second_factor_needed'));
    });
    await write(page, accounts.signIn.login, 'camille');
    await write(page, accounts.signIn.password, 'le bon');
    await press(page, accounts.signIn.submit);
    await says(page, factor.askText);
    await accessible(page);
    await press(page, factor.submit);
    await says(page, factor.codeMissing);
    device.network.on(signIn, () => refusal('wrong_second_factor'));
    await write(page, factor.code, '123456');
    await press(page, factor.submit);
    await says(page, factor.problems['wrong-second-factor']);
    assert.deepEqual(device.network.askedOf(signIn).at(-1)?.body, {
      ...{ login: 'camille', password: 'le bon', code: '123456' },
    });
    device.network.on(signIn, () => refusal('too_many_requests'));
    await press(page, factor.submit);
    await says(page, factor.problems['too-many-attempts']);
    device.network.cut();
    await press(page, factor.submit);
    await says(page, factor.problems.offline);
    await press(page, factor.back);
    await says(page, accounts.signIn.heading);
  });
});
