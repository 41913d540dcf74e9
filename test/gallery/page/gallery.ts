import type { TemplateResult } from 'lit';
import { html, render } from 'lit';

import '../../../src/ui/theme/theme.css';
import { asking } from './asking.ts';
import { deskScreen } from './desk-screen.ts';
import './gallery.css';
import { missionScreen } from './mission-screen.ts';
import { missionsScreen } from './missions-screen.ts';
import { showing } from './showing.ts';
import { standing } from './standing.ts';
import { telling } from './telling.ts';

/** What the address asks for: `?show=` one of these, `&theme=light` or `dark`. */
const shelves: Record<string, () => TemplateResult> = {
  asking: () => html`<main class="gallery">${asking()}</main>`,
  showing: () => html`<main class="gallery">${showing()}</main>`,
  telling: () => html`<main class="gallery">${telling()}</main>`,
  standing: () => html`<main class="gallery">${standing()}</main>`,
  missions: missionsScreen,
  mission: missionScreen,
  desk: deskScreen,
};

const wanted = new URLSearchParams(window.location.search);
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
render((shelves[wanted.get('show') ?? ''] ?? contents)(), document.body);

function contents(): TemplateResult {
  const links = Object.keys(shelves).map(
    (name) => html`<li><a href="?show=${name}">${name}</a></li>`,
  );
  return html`<main class="gallery">
    <h1>Every element in every state</h1>
    <ul>
      ${links}
    </ul>
  </main>`;
}
