import '../../../src/ui/app/app.ts';
import { keepPreferences, readPreferences } from '../../../src/ui/kit/preferences.ts';
import '../../../src/ui/theme/theme.css';
import { AGENT, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { openTestDevice } from '../../data/support/test-device.ts';
import { sampleTerritory } from '../../support/three-steeples.ts';

/**
 * The whole app with a small territory on its device, to look at: `?at=/desk` (a screen), `&as=coordinator`,
 * `agent` or `volunteer`, `&theme=light` or `dark`, `&text=larger`.
 */
const wanted = new URLSearchParams(window.location.search);
const actors = { coordinator: COORDINATOR, agent: AGENT, volunteer: volunteerNo(1) } as const;
const role = (wanted.get('as') ?? 'coordinator') as keyof typeof actors;
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
const text = wanted.get('text') === 'larger' ? 'larger' : 'normal';
keepPreferences({ ...readPreferences(), theme, text });
history.replaceState(null, '', wanted.get('at') ?? '/');
const device = await openTestDevice('gallery');
await device.handTo(actors[role], sampleTerritory());
const app = document.createElement('cm-app');
app.device = device;
app.version = '0';
document.body.append(app);
