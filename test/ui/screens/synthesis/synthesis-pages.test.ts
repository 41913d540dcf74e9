import { assert } from 'chai';
import { html } from 'lit';
import { readSynthesis } from '../../../../src/contract/synthesis/endpoints.ts';
import type { SynthesisAnswer } from '../../../../src/contract/synthesis/synthesis.ts';
import { synthesisOf } from '../../../../src/domain/synthesis/synthesis.ts';
import type { SentFigures } from '../../../../src/domain/synthesis/sent-figures.ts';
import type { MethodPage } from '../../../../src/ui/screens/synthesis/method-page.ts';
import '../../../../src/ui/screens/synthesis/method-page.ts';
import type { NetworkSettings } from '../../../../src/ui/screens/synthesis/network-settings.ts';
import '../../../../src/ui/screens/synthesis/network-settings.ts';
import {
  synthesisCsv,
  synthesisJson,
} from '../../../../src/ui/screens/synthesis/synthesis-files.ts';
import type { SynthesisPage } from '../../../../src/ui/screens/synthesis/synthesis-page.ts';
import '../../../../src/ui/screens/synthesis/synthesis-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR, STRANGER } from '../../../support/builders.ts';
import { sentOf } from '../../../support/synthesis.ts';
import { written } from '../on-device.ts';
import { deep, press, read, renderScreen, says, still, words } from '../render-screen.ts';

const { settings, synthesis } = words;
const PAGE = html`<cm-synthesis-page></cm-synthesis-page>`;

/** The worked example of field notes 4.4, and what the server would answer of it. */
const WORKED = [
  sentOf('a', [46, 30, 26]),
  sentOf('b', [300, 60, 48]),
  sentOf('c', [1_200, 90, 81]),
];

function answered(
  sent: readonly SentFigures[],
  more: Partial<SynthesisAnswer> = {},
): SynthesisAnswer {
  return {
    synthesis: synthesisOf(sent, 2026) as SynthesisAnswer['synthesis'],
    years: sent.length > 0 ? [2026, 2025] : [],
    readAt: '2026-11-23T07:12:00.000Z',
    unread: [],
    waiting: [],
    ...more,
  };
}

const shown = async (answer: SynthesisAnswer) =>
  renderScreen<SynthesisPage>(PAGE, STRANGER, ({ network }) => {
    network.answer(readSynthesis, answer);
  });

describe('cm-synthesis-page', () => {
  it('tells the weighted figure with its interval, and of whom it speaks', async () => {
    const { page } = await shown(answered(WORKED));
    await says(page, '88\u{a0}%');
    await says(page, synthesis.answers('180', '136'));
    await says(page, synthesis.inNetwork(3));
    await says(page, synthesis.noSpread);
    await still();
    await accessible(page);
  });

  it('says whose figures are missing, beside no figure', async () => {
    const { page } = await shown(
      answered([...WORKED, sentOf('d', [20, 30, 3])], { unread: ['Val Brune'], waiting: ['Orne'] }),
    );
    await says(page, synthesis.unread('Val Brune'));
    await says(page, synthesis.unsound('Pays de d'));
    await says(page, synthesis.waiting('Orne'));
    assert.notInclude(read(deep(page, 'cm-question-figure')!), 'Pays de');
  });

  it('says why there is no figure, and what will come', async () => {
    const few = await shown(answered(WORKED.slice(0, 2)));
    await says(few.page, synthesis.none['too-few-territories']!);
    const { page } = await shown(answered([]));
    await says(page, synthesis.empty);
    await accessible(page);
  });

  it('is read online: it says so, and tries again', async () => {
    const { page, device } = await renderScreen<SynthesisPage>(PAGE, STRANGER);
    await says(page, synthesis.failed);
    device.network.answer(readSynthesis, answered(WORKED));
    await press(page, synthesis.again);
    await says(page, '88\u{a0}%');
  });

  it('is saved as a table and as data', () => {
    const answer = answered(WORKED);
    const [head, line] = synthesisCsv(answer, words).split('\r\n');
    assert.include(head!, 'share;low;high;margin;answers;effective_answers');
    assert.include(line!, 'isolation-change;1;');
    assert.include(line!, ';0,8796');
    assert.include(line!, ';180;');
    assert.deepEqual(JSON.parse(synthesisJson(answer)), answer);
  });
});

describe('cm-method-page', () => {
  it('has each formula with its source, and what is not done', async () => {
    const { page } = await renderScreen<MethodPage>(
      html`<cm-method-page></cm-method-page>`,
      STRANGER,
    );
    await says(page, 'p = Σ W_h p_h');
    await says(page, 'Kish 1965');
    await says(page, 'Ce qui n’est pas fait');
    await accessible(page);
  });
});

describe('cm-network-settings', () => {
  const screen = html`<cm-network-settings></cm-network-settings>`;

  it('sends nothing until a coordinator decides; then it says since when, and how to stop', async () => {
    const { page, device } = await renderScreen<NetworkSettings>(screen, COORDINATOR);
    const { network } = settings;
    await says(page, network.off);
    await accessible(page);
    await press(page, network.sign);
    await says(page, network.staying);
    await press(page, network.leave);
    await says(page, network.keeps);
    await press(page, network.sign);
    await says(page, network.leave);
    const facts = await written(device, 3);
    assert.deepEqual(
      facts.map(({ type }) => type),
      ['agreement.signed', 'agreement.ended', 'agreement.renewed'],
    );
    assert.deepEqual(facts[0]?.data, { keepsWhatWasSent: true });
    assert.equal(new Set(facts.map(({ subject }) => subject)).size, 1);
  });
});
