import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

import { messages } from '../../support/all-words.ts';
import '../../../src/ui/elements/form/button.ts';
import { CommandController, DONE, type Outcome } from '../../../src/ui/kit/command-controller.ts';
import { accessible } from '../../support/accessible.ts';
import { focused, inside } from '../drawn.ts';
import { inAKit, pending, toastsFromNow } from './in-a-kit.ts';

/** A screen with one button. */
@customElement('cm-test-command')
class TestCommand extends LitElement {
  readonly command = new CommandController(this);
  answer = pending<Outcome>();
  runs = 0;

  protected override render(): TemplateResult {
    return html`<cm-button ?busy=${this.command.busy} @click=${this.press}>Accepter</cm-button>
      ${this.command.problemLine()}`;
  }

  readonly press = (): Promise<Outcome | undefined> =>
    this.command.run(
      () => {
        this.runs += 1;
        return this.answer.promise;
      },
      { words: 'Acceptée.', undo: () => Promise.resolve(DONE), undone: 'Rendue.' },
    );
}

const screen = html`<cm-test-command></cm-test-command>`;
const refused: Outcome = { ok: false, refusal: 'storage-full' };
const line = (page: TestCommand): HTMLElement => inside(page, '.problem');

describe('CommandController', () => {
  it('runs one command at a time, and shows that it does', async () => {
    const page = await inAKit<TestCommand>(screen);
    const first = page.press();
    const second = page.press();
    await page.updateComplete;
    assert.isTrue(page.command.busy);
    assert.equal(page.getAttribute('aria-busy'), 'true');
    assert.isTrue(inside(page, 'cm-button').busy);
    page.answer.end(DONE);
    assert.deepEqual([await first, await second], [DONE, undefined]);
    assert.equal(page.runs, 1);
    await page.updateComplete;
    assert.isFalse(page.hasAttribute('aria-busy'));
    assert.isFalse(inside(page, 'cm-button').busy);
  });

  it('says that it is done, and takes it back when asked to', async () => {
    const page = await inAKit<TestCommand>(screen);
    const toasts = toastsFromNow();
    page.answer.end(DONE);
    await page.press();
    assert.deepEqual(
      toasts.map(({ words }) => words),
      ['Acceptée.'],
    );
    toasts[0]!.undo!();
    await new Promise<void>((told) => {
      window.addEventListener('cm-told', () => told(), { once: true });
    });
    assert.equal(toasts[1]?.words, 'Rendue.');
    assert.isUndefined(toasts[1]?.undo);
  });

  it('says why a way back is not open any more', async () => {
    const page = await inAKit<TestCommand>(screen);
    const toasts = toastsFromNow();
    await page.command.run(() => Promise.resolve(DONE), {
      words: 'Acceptée.',
      undo: () => Promise.resolve(refused),
    });
    toasts[0]!.undo!();
    await new Promise<void>((told) => {
      window.addEventListener('cm-told', () => told(), { once: true });
    });
    assert.equal(toasts[1]?.words, messages.problems.others['storage-full']);
  });

  it('says a refusal in words, aloud, and puts the person there', async () => {
    const page = await inAKit<TestCommand>(screen);
    const toasts = toastsFromNow();
    page.answer.end(refused);
    await page.press();
    await page.updateComplete;
    assert.equal(line(page).textContent, messages.problems.others['storage-full']);
    assert.equal(line(page).getAttribute('role'), 'alert');
    assert.equal(focused(), line(page));
    assert.deepEqual(toasts, []);
    await accessible(page);
  });

  it('forgets the problem at the next try, and when the person goes on', async () => {
    const page = await inAKit<TestCommand>(screen);
    page.answer.end(refused);
    await page.press();
    page.answer = pending();
    void page.press();
    assert.equal(page.command.problem, '');
    page.answer.end(refused);
    await page.updateComplete;
    page.command.clear();
    await page.updateComplete;
    assert.equal(line(page).textContent, '');
  });

  it('says nothing when there was nothing to do yet', async () => {
    const page = await inAKit<TestCommand>(screen);
    const toasts = toastsFromNow();
    assert.isUndefined(
      await page.command.run(() => Promise.resolve(undefined), { words: 'Fait.' }),
    );
    assert.deepEqual([toasts, page.command.problem, page.command.busy], [[], '', false]);
  });

  it('can be pressed again after a failure that nobody foresaw, which is thrown on', async () => {
    const page = await inAKit<TestCommand>(screen);
    const failure = new Error('the disk is gone');
    const thrown = await page.command
      .run(() => Promise.reject(failure))
      .catch((error: unknown) => error);
    assert.equal(thrown, failure);
    assert.isFalse(page.command.busy);
    assert.equal(page.command.problem, messages.app.refused);
  });

  it('has words of its own where the vocabulary has none', async () => {
    const page = await inAKit<TestCommand>(screen);
    const other = new CommandController(page, { words: (_, reason) => `Non : ${reason}` });
    await other.run(() => Promise.resolve({ ok: false, problem: 'fermé' }));
    assert.equal(other.problem, 'Non : fermé');
  });
});
