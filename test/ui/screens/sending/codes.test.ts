import { assert } from 'chai';
import { html } from 'lit';
import { CarriedFacts } from '../../../../src/contract/sending/carried-facts.ts';
import { FrameCollector } from '../../../../src/contract/sending/frame-collector.ts';
import { bringCarriedFacts } from '../../../../src/contract/sending/endpoints.ts';
import * as v from 'valibot';
import { pack, unpack } from '../../../../src/data/sending/packed-facts.ts';
import { drawCode } from '../../../../src/ui/cards/codes/draw-code.ts';
import { codeReader, ourReader } from '../../../../src/ui/screens/sending/read-code.ts';
import type { ReadCodesPage } from '../../../../src/ui/screens/sending/read-codes-page.ts';
import '../../../../src/ui/screens/sending/read-codes-page.ts';
import type { ShowCodesPage } from '../../../../src/ui/screens/sending/show-codes-page.ts';
import '../../../../src/ui/screens/sending/show-codes-page.ts';
import { framesOf } from '../../../../src/contract/sending/code-frames.ts';
import { seriesOf } from '../../../../src/data/sending/series.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, press, read as said, renderScreen, says, words } from '../render-screen.ts';

const { sending } = words;
const show = html`<cm-show-codes-page></cm-show-codes-page>`;
const read = html`<cm-read-codes-page></cm-read-codes-page>`;

/** How often the page is looked at while a frame stands there: long enough for any camera. */
const LOOKS_PER_FRAME = 40;

/** Facts of somebody, as sealed as they travel: many enough for several pictures. */
function carried(territory: string, bytes = 1_500): CarriedFacts {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  const head = { format: 'coudmain-carried-facts', version: 1, territory } as const;
  const sealed = btoa(String.fromCharCode(...random));
  return { ...head, author: AGENT.user, at: '2026-03-02T08:00:00.000Z', sealed };
}

async function framesFor(facts: CarriedFacts): Promise<readonly string[]> {
  const bytes = pack(facts);
  return framesOf(bytes, await seriesOf(bytes)) ?? [];
}

/** A camera that sees what is drawn on a canvas. */
function cameraOn(canvas: HTMLCanvasElement): void {
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
}

/** A camera that is refused, or is not there. */
function noCamera(name: string): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', name));
}

describe('codes between two telephones', () => {
  const camera = navigator.mediaDevices.getUserMedia;
  afterEach(() => {
    navigator.mediaDevices.getUserMedia = camera;
  });

  it('are read as they were drawn, by both readers', async () => {
    const facts = carried('trois-clochers');
    const canvas = document.createElement('canvas');
    for (const reader of [await ourReader(), await codeReader()]) {
      const collector = new FrameCollector();
      for (const frame of (await framesFor(facts)).toReversed()) {
        drawCode(canvas, frame, 'alphanumeric');
        for (const text of await reader(canvas)) collector.take(text);
      }
      const whole = collector.whole();
      assert.deepEqual(whole && unpack(whole), facts);
    }
    canvas.width = canvas.height = 300;
    assert.deepEqual(await (await ourReader())(canvas), [], 'no code, no word');
  });

  it('are read by a camera in whatever order, kept without a network, and brought in when there is one', async () => {
    const canvas = document.createElement('canvas');
    drawCode(canvas, 'HTTPS://EXAMPLE.FR', 'alphanumeric');
    cameraOn(canvas);
    const { page, device } = await renderScreen<ReadCodesPage>(read, COORDINATOR);
    await says(page, sending.readWaits);
    const territory = device.me()?.territory?.name ?? '';
    const facts = carried(territory);
    const frames = await framesFor(facts);
    const other = await framesFor(carried(territory));
    // The first one is seen, then another telephone's, then the rest, again and again.
    const order = [...frames.slice(-1), ...other.slice(0, 1), ...frames];
    let looks = 0;
    await until('all of it is taken over', () => {
      if (looks % LOOKS_PER_FRAME === 0) {
        drawCode(canvas, order[(looks / LOOKS_PER_FRAME) % order.length] ?? '', 'alphanumeric');
      }
      looks += 1;
      return said(page).includes(sending.taken);
    });
    await says(page, sending.carried);
    await accessible(page);
    // A network comes: it leaves by itself, as its author sealed it.
    device.network.answer(bringCarriedFacts, { taken: 3, refused: 0, later: 0 });
    await device.handingOver.bring();
    await says(page, sending.brought({ taken: 3, refused: 0, later: 0 }));
    const asked = device.network.askedOf(bringCarriedFacts).at(-1)?.body;
    assert.deepEqual(v.parse(CarriedFacts, asked), facts);
    await press(page, sending.carriedDrop);
    await until('it is carried no more', () => !deep(page, '[data-series]'));
  });

  it('of another territory, or that were made up, are not taken over', async () => {
    noCamera('NotFoundError');
    const { page } = await renderScreen<ReadCodesPage>(read, COORDINATOR);
    for (const frame of await framesFor(carried('val-voisin'))) await page.take(frame);
    await says(page, sending.takeOverProblems['other-territory']);
    const junk = framesOf(new Uint8Array(30), '0123456789ABCDEF') ?? [];
    await press(page, sending.readAgain);
    for (const frame of junk) await page.take(frame);
    await says(page, sending.takeOverProblems.unreadable);
  });

  it('need a camera: without one, or without leave, it says what to do', async () => {
    for (const [name, problem] of [
      ['NotAllowedError', 'denied'],
      ['NotFoundError', 'absent'],
      ['NotReadableError', 'failed'],
    ] as const) {
      noCamera(name);
      const { page } = await renderScreen<ReadCodesPage>(read, COORDINATOR);
      await says(page, sending.cameraProblems[problem]);
      await accessible(page);
    }
  });

  it('are shown when there is something to hand over and something to seal it with', async () => {
    const { page, device } = await renderScreen<ShowCodesPage>(show, AGENT);
    await says(page, sending.codeProblems['no-key']);
    await accessible(page);
    assert.deepEqual(await device.handingOver.codes(), { ok: false, problem: 'no-key' });
  });
});
