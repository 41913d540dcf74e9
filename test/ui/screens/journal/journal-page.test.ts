import { assert } from 'chai';
import { html } from 'lit';
import { readJournal, tellOpenedFiles } from '../../../../src/contract/journal/endpoints.ts';
import { JOURNAL_KINDS, type JournalLine } from '../../../../src/contract/journal/journal.ts';
import type { JournalPage } from '../../../../src/ui/screens/journal/journal-page.ts';
import '../../../../src/ui/screens/journal/journal-page.ts';
import '../../../../src/ui/screens/people/person-page.ts';
import { uuidOf } from '../../../../src/domain/kernel/ids.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { until } from '../../../support/waiting.ts';
import { deepAll, press, read, renderScreen, says, words } from '../render-screen.ts';

const { journal } = words;
const screen = html`<cm-journal-page></cm-journal-page>`;
const LUCIE = { id: 'user:00000000-0000-4000-8000-000000000001', name: 'Lucie Morelon' };
const EMPTY = { lines: [], people: [], older: 0, unreadable: [] };

/** A line of each kind, and one that only a newer server knows. */
function everyKind(): JournalLine[] {
  return [...JOURNAL_KINDS, 'told-by-pigeon'].map((kind, index) => ({
    id: `2026-03-02.${String(index)}`,
    ...{ kind, at: '2026-03-02T08:00:00.000Z', by: LUCIE, whose: { id: 'user:2' }, count: 3 },
    ...(kind === 'brief-handed' && { about: anId('brief', 1) }),
    ...(kind === 'file-opened' && { about: anId('person', 1), day: '2026-03-01' }),
    ...(kind.startsWith('key-') && { label: 'Département' }),
  }));
}

/** What is chosen in the select with this label. */
async function choose(page: HTMLElement, index: number, value: string): Promise<void> {
  const select = await until('the select', () => deepAll<HTMLSelectElement>(page, 'select')[index]);
  await until('its choices', () => [...select.options].some((one) => one.value === value));
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

describe('cm-journal-page', () => {
  it('says every kind of line in words, and can be used by everybody', async () => {
    const { page } = await renderScreen<JournalPage>(screen, COORDINATOR, ({ network }) => {
      const lines = everyKind();
      network.answer(readJournal, {
        lines,
        people: [LUCIE],
        older: 12,
        unreadable: ['2026-02-01'],
      });
    });
    for (const kind of JOURNAL_KINDS) await says(page, journal.kinds[kind]);
    await says(page, journal.otherKind);
    await says(page, 'Lucie Morelon');
    await says(page, journal.key('Département'));
    await says(page, journal.carried(3, journal.unknownAccount));
    await says(page, journal.older(12));
    await says(page, journal.unreadable('2026-02-01'));
    assert.notInclude(read(page), 'user:');
    await until('the file by its name', () =>
      deepAll<HTMLAnchorElement>(page, 'a').some(
        ({ href }) => new URL(href).pathname === `/people/${uuidOf(anId('person', 1))}`,
      ),
    );
    await accessible(page);
  });

  it('asks for a kind, somebody or a file, and for what is earlier', async () => {
    const { page, device } = await renderScreen<JournalPage>(screen, COORDINATOR, ({ network }) => {
      network.on(readJournal, ({ body }) => {
        const isFirst = !Object.hasOwn(body as object, 'before');
        const [line] = everyKind();
        const [, , , last] = everyKind();
        return Response.json(
          isFirst
            ? { ...EMPTY, lines: [line], people: [LUCIE], next: '2026-03-02.1' }
            : { ...EMPTY, lines: [last] },
        );
      });
    });
    await says(page, journal.kinds['signed-in']);
    await press(page, journal.earlier);
    await until('both', () => deepAll(page, 'li[data-kind]').length === 2);
    await choose(page, 0, 'key-made');
    await choose(page, 1, LUCIE.id);
    await choose(page, 2, anId('person', 1));
    const asked = (): readonly unknown[] =>
      device.network.askedOf(readJournal).map(({ body }) => body);
    await until('five questions', () => asked().length === 5);
    const kind = 'key-made';
    const who = LUCIE.id;
    assert.deepEqual(asked(), [
      {},
      { before: '2026-03-02.1' },
      { kind },
      { kind, who },
      { kind, who, person: anId('person', 1) },
    ]);
    await until('the first page of it', () => deepAll(page, 'li[data-kind]').length === 1);
  });

  it('asks for what was chosen when it was left', async () => {
    const { device } = await renderScreen<JournalPage>(screen, COORDINATOR, ({ network }) => {
      const chosen = new URL(window.location.href);
      chosen.searchParams.set('kind', 'key-made');
      chosen.searchParams.set('person', 'everybody');
      history.replaceState(null, '', chosen);
      network.answer(readJournal, EMPTY);
    });
    await until('it asks', () => device.network.askedOf(readJournal).length === 1);
    assert.deepEqual(device.network.askedOf(readJournal)[0]?.body, { kind: 'key-made' });
  });

  it('says that there is nothing, that it waits, and why it does not come', async () => {
    let answer: (() => void) | undefined;
    const { page, device } = await renderScreen<JournalPage>(screen, COORDINATOR, ({ network }) => {
      const there = new Promise<void>((resolve) => (answer = resolve));
      network.on(readJournal, async () => {
        await there;
        return Response.json(EMPTY);
      });
    });
    await until('it waits', () => deepAll(page, 'cm-loading').length > 0);
    await accessible(page);
    answer?.();
    await says(page, journal.empty);
    await accessible(page);
    device.network.cut();
    await choose(page, 0, 'restored');
    await says(page, journal.offline);
    await accessible(page);
    device.network.answer(readJournal, EMPTY);
    await press(page, words.app.retry);
    await says(page, journal.empty);
  });

  it('a person’s file that is shown is told to it', async () => {
    const id = uuidOf(anId('person', 1));
    const file = html`<cm-person-page person=${id}></cm-person-page>`;
    const agree = ({ network }: TestDevice): void =>
      network.on(tellOpenedFiles, () => new Response(undefined, { status: 204 }));
    const { device } = await renderScreen(file, COORDINATOR, agree);
    const asked = (): readonly unknown[] =>
      device.network.askedOf(tellOpenedFiles).map(({ body }) => body);
    await until('it is told', () => asked().length > 0);
    const [first] = asked() as readonly { opened: readonly { person: string }[] }[];
    assert.deepEqual(
      first?.opened.map(({ person }) => person),
      [anId('person', 1)],
    );
  });
});
