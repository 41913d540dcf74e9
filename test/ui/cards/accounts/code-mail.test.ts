import { assert } from 'chai';
import { html } from 'lit';
import { mailAccessCode } from '../../../../src/contract/accounts/team-endpoints.ts';
import type { CodeMail } from '../../../../src/ui/cards/accounts/code-mail.ts';
import '../../../../src/ui/cards/accounts/code-mail.ts';
import type { GivenCode } from '../../../../src/ui/cards/accounts/given-code.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, press, read, renderScreen, says, words } from '../../screens/render-screen.ts';

const { mail } = words.team;
const GIVEN: GivenCode = {
  ...{ code: 'AB3D-7KMN', expires: '2026-03-16T08:00:00.000Z', name: 'Marc Vuillard' },
  mail: { way: 'ready', to: 'm…@exemple.fr' },
};

function screen(more: Partial<GivenCode> = {}) {
  return html`<cm-code-mail .given=${{ ...GIVEN, ...more }}></cm-code-mail>`;
}

describe('cm-code-mail', () => {
  it('sends when it is pressed, says that it waits, and looks until it is sent', async () => {
    const { page, device } = await renderScreen<CodeMail>(screen(), COORDINATOR, ({ network }) => {
      network.answer(mailAccessCode, { state: 'waiting' });
    });
    await says(page, mail.to('m…@exemple.fr'));
    assert.notInclude(read(page), mail.lost);
    await accessible(page);
    await press(page, mail.send);
    await says(page, mail.waiting);
    device.network.answer(mailAccessCode, { state: 'sent' });
    await says(page, mail.sent);
    await accessible(page);
    assert.deepEqual(device.network.askedOf(mailAccessCode)[0]?.body, { code: GIVEN.code });
  });

  it('says that the address refused it, and what to do', async () => {
    const { page } = await renderScreen<CodeMail>(screen(), COORDINATOR, ({ network }) => {
      network.answer(mailAccessCode, { state: 'not-delivered' });
    });
    await press(page, mail.send);
    await says(page, mail['not-delivered']);
  });

  it('warns that a lost telephone may open the mailbox', async () => {
    const lost = screen({ lost: true });
    const { page } = await renderScreen<CodeMail>(lost, COORDINATOR);
    await says(page, mail.lost);
  });

  it('offers nothing where it cannot go, and says why', async () => {
    for (const way of ['none', 'stopped', 'not-set-up'] as const) {
      const { page } = await renderScreen<CodeMail>(screen({ mail: { way } }), COORDINATOR);
      await says(page, mail.why[way]);
      assert.isUndefined(deep(page, 'cm-button'));
    }
  });

  it('without network the button is there again; a code that was replaced is said to be over', async () => {
    const { page, device } = await renderScreen<CodeMail>(screen(), COORDINATOR);
    await press(page, mail.send);
    await until('it can be pressed again', () => {
      const button = deep(page, 'cm-button');
      return button && !button.hasAttribute('busy') ? button : undefined;
    });
    device.network.on(mailAccessCode, () => refusal('unknown_code'));
    await press(page, mail.send);
    await says(page, mail.over);
  });
});
