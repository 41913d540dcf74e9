import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../../src/ui/elements/layout/frame.ts';
import '../../../src/ui/elements/signs/logo.ts';
import '../../../src/ui/elements/layout/nav.ts';
import '../../../src/ui/elements/status/trust-line.ts';

const volunteer = [
  { href: '/missions', word: 'Missions', icon: 'hand-heart', count: 3, told: '3 nouvelles' },
  { href: '/mine', word: 'Mes missions', icon: 'calendar-days' },
  { href: '/settings', word: 'Réglages', icon: 'settings' },
] as const;

const coordinator = [
  { href: '/desk', word: 'Au téléphone', icon: 'phone-call' },
  { href: '/missions', word: 'Missions', icon: 'hand-heart', count: 3, told: '3 nouvelles' },
  { href: '/people', word: 'Personnes', icon: 'users-round' },
  { href: '/settings', word: 'Réglages', icon: 'settings' },
] as const;

/** A screen standing in its house, as the app will show it. */
export function inFrame(
  screen: TemplateResult,
  told: { current: string; trust: TemplateResult; desk?: boolean },
): TemplateResult {
  return html`<cm-frame skip="Aller au contenu">
    <span slot="trust" style="display: contents">${told.trust}</span>
    <cm-nav
      slot="nav"
      label="Les lieux"
      .destinations=${told.desk ? coordinator : volunteer}
      current=${told.current}
    >
      <span slot="brand" class="wordmark"><cm-logo></cm-logo>Coudmain</span>
      <span slot="foot">Trois-Clochers</span>
    </cm-nav>
    ${screen}
  </cm-frame>`;
}
