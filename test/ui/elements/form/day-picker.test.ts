import { assert } from 'chai';
import { html } from 'lit';

import type { DayPicker } from '../../../../src/ui/elements/form/day-picker.ts';
import '../../../../src/ui/elements/form/day-picker.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

const chips = [
  { day: '2026-11-23', word: 'Aujourd’hui' },
  { day: '2026-11-24', word: 'Demain' },
];

async function aPicker(value = ''): Promise<{ picker: DayPicker; days: string[] }> {
  const days: string[] = [];
  const picker = await drawn<DayPicker>(
    html`<cm-day-picker
      label="Quel jour ?"
      other="Un autre jour"
      min="2026-11-01"
      .chips=${chips}
      .value=${value}
      @cm-day-chosen=${(event: HTMLElementEventMap['cm-day-chosen']) => days.push(event.day)}
    ></cm-day-picker>`,
  );
  return { picker, days };
}

function pressed(picker: DayPicker): string[] {
  return [...picker.shadowRoot!.querySelectorAll('[aria-pressed=true]')].map((chip) =>
    chip.textContent.trim(),
  );
}

describe('cm-day-picker', () => {
  it('can be used by everybody, with and without an error', async () => {
    const { picker } = await aPicker('2026-11-24');
    await accessible(picker);
    picker.error = 'Ce jour est passé.';
    picker.hint = 'Ou rien.';
    await picker.updateComplete;
    await accessible(picker);
  });

  it('takes a usual day in one tap and shows it in the calendar too', async () => {
    const { picker, days } = await aPicker();
    inside(picker, '[data-day="2026-11-24"]').click();
    await picker.updateComplete;
    assert.deepEqual(days, ['2026-11-24']);
    assert.deepEqual(pressed(picker), ['Demain']);
    assert.equal(inside(picker, 'input').value, '2026-11-24');
  });

  it('takes any other day from the calendar, and no chip claims it', async () => {
    const { picker, days } = await aPicker('2026-11-24');
    const calendar = inside(picker, 'input');
    calendar.value = '2026-12-25';
    calendar.dispatchEvent(new Event('change'));
    await picker.updateComplete;
    assert.deepEqual(days, ['2026-12-25']);
    assert.deepEqual(pressed(picker), []);
  });

  it('says that the day was cleared', async () => {
    const { picker, days } = await aPicker('2026-11-24');
    const calendar = inside(picker, 'input');
    calendar.value = '';
    calendar.dispatchEvent(new Event('change'));
    assert.deepEqual(days, ['']);
  });
});
