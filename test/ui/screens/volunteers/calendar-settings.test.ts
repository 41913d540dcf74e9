import { html } from 'lit';
import type { CalendarSettings } from '../../../../src/ui/screens/volunteers/calendar-settings.ts';
import '../../../../src/ui/screens/volunteers/calendar-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { volunteerNo } from '../../../support/builders.ts';
import { press, renderScreen, says, words } from '../render-screen.ts';

const { calendar } = words.settings;

describe('cm-calendar-settings', () => {
  it('shows the private link with how it is used, and another one when asked', async () => {
    let turn = 0;
    const { page } = await renderScreen<CalendarSettings>(
      html`<cm-calendar-settings></cm-calendar-settings>`,
      volunteerNo(1),
      (device) => {
        Object.assign(device.volunteers, {
          calendar: async (renew: boolean) =>
            `/calendar/turn-${String((turn += renew ? 1 : 0))}.ics`,
        });
      },
    );
    await says(page, calendar.text);
    await press(page, calendar.show);
    await says(page, '/calendar/turn-0.ics');
    await says(page, calendar.how);
    await accessible(page);
    await press(page, calendar.renew);
    await says(page, '/calendar/turn-1.ics');
  });
});
