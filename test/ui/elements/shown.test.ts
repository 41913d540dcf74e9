import { assert } from 'chai';
import { html } from 'lit';

import '../../../src/ui/elements/form/button.ts';
import '../../../src/ui/elements/layout/detail.ts';
import { drawings } from '../../../src/ui/elements/signs/drawings.ts';
import '../../../src/ui/elements/status/empty.ts';
import type { Tone } from '../../../src/ui/elements/status/notice.ts';
import '../../../src/ui/elements/status/notice.ts';
import type { Section } from '../../../src/ui/elements/layout/section.ts';
import '../../../src/ui/elements/layout/section.ts';
import type { Steps } from '../../../src/ui/elements/status/steps.ts';
import '../../../src/ui/elements/status/steps.ts';
import '../../../src/ui/elements/status/tag.ts';
import '../../../src/ui/elements/status/timeline.ts';
import { accessible } from '../../support/accessible.ts';
import { drawn, inside } from '../drawn.ts';
import { until } from '../../support/waiting.ts';

const tones: readonly Tone[] = ['know', 'good', 'wait', 'call', 'danger'];

describe('cm-notice', () => {
  it('can be read by everybody in each tone, with a symbol of its own', async () => {
    const notices = await drawn(
      html`<div>
        ${tones.map(
          (tone) =>
            html`<cm-notice tone=${tone} heading="Titre"
              >Une phrase.<cm-button slot="actions">Faire</cm-button></cm-notice
            >`,
        )}
      </div>`,
    );
    await accessible(notices);
    const symbols = [...notices.querySelectorAll('cm-notice')].map((notice) =>
      inside(notice, 'cm-icon').getAttribute('name'),
    );
    assert.equal(new Set(symbols).size, tones.length);
  });

  it('is read aloud only when it is asked to', async () => {
    const quiet = await drawn(html`<cm-notice>Une phrase.</cm-notice>`);
    assert.isNull(quiet.shadowRoot!.querySelector('[role]'));
    const live = await drawn(html`<cm-notice live>Une phrase.</cm-notice>`);
    assert.equal(inside(live, '.notice').getAttribute('role'), 'status');
  });
});

describe('cm-tag', () => {
  it('can be read by everybody in each tone', async () => {
    const tags = ['plain', 'good', 'wait', 'call', 'know'].map(
      (tone) => html`<cm-tag tone=${tone} icon="clock">3 jours</cm-tag>`,
    );
    await accessible(await drawn(html`<div>${tags}</div>`));
  });
});

describe('cm-section', () => {
  it('is a part of the screen named by its title', async () => {
    const section = await drawn<Section>(
      html`<cm-section heading="À pourvoir" count="0">Rien</cm-section>`,
    );
    assert.match(inside(section, 'h2').textContent, /À pourvoir\s+0/);
    section.level = 3;
    section.count = -1;
    await section.updateComplete;
    assert.equal(inside(section, 'h3').textContent.trim(), 'À pourvoir');
  });

  it('can be read by everybody', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-section heading="À pourvoir" count="5"
            ><cm-button slot="end" variant="quiet">Tout voir</cm-button>Cinq</cm-section
          >
        </div>`,
      ),
    );
  });
});

describe('cm-detail', () => {
  it('can be used by everybody, as words and as a call', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-detail icon="calendar-days" label="Quand">Mardi</cm-detail>
          <cm-detail icon="phone" label="Téléphone" href="tel:+33400000000"
            >04 00 00 00 00</cm-detail
          >
        </div>`,
      ),
    );
  });

  it('calls when any part of its row is tapped', async () => {
    const detail = await drawn(
      html`<cm-detail icon="phone" label="Téléphone" href="tel:+33400000000">04</cm-detail>`,
    );
    const { right, top, height } = detail.getBoundingClientRect();
    assert.isAtLeast(height, 48);
    assert.equal(
      detail.shadowRoot!.elementFromPoint(right - 20, top + height / 2),
      inside(detail, 'a'),
    );
  });
});

describe('cm-steps', () => {
  it('can be read by everybody and says which step is the present one', async () => {
    const steps = await drawn<Steps>(
      html`<cm-steps
        label="Où en est la mission"
        .steps=${[
          { word: 'Acceptée', standing: 'past' },
          { word: 'Confirmée', standing: 'present', hint: 'à 7 h' },
          { word: 'Faite', standing: 'future' },
        ]}
      ></cm-steps>`,
    );
    await accessible(steps);
    assert.equal(inside(steps, '[aria-current=step] .word').textContent, 'Confirmée');
    assert.isNotNull(inside(steps, '[data-standing=past] cm-icon'), 'a tick, not only a colour');
  });
});

describe('cm-timeline', () => {
  it('can be read by everybody, in the order given', async () => {
    const timeline = await drawn(
      html`<cm-timeline
        label="Histoire"
        .entries=${[
          { what: 'Notée', when: 'lundi', who: 'Claire', icon: 'phone', words: 'Au marché.' },
          { what: 'Acceptée' },
        ]}
      ></cm-timeline>`,
    );
    await accessible(timeline);
    const told = [...timeline.shadowRoot!.querySelectorAll('li')].map((li) =>
      li.innerText.trim().split(/\s*\n\s*/),
    );
    assert.deepEqual(told, [['Notée', 'lundi · Claire', 'Au marché.'], ['Acceptée']]);
  });
});

describe('cm-empty', () => {
  it('can be read by everybody, with each drawing', async () => {
    const all = Object.keys(drawings).map(
      (drawing) =>
        html`<cm-empty drawing=${drawing} heading="Rien ici"
          >Une phrase.<cm-button slot="actions">La suite</cm-button></cm-empty
        >`,
    );
    const place = await drawn(html`<div>${all}</div>`);
    const pictures = [...place.querySelectorAll('cm-empty')].map((one) =>
      one.shadowRoot?.querySelector('svg'),
    );
    await until('every drawing', () => pictures.every((one) => one?.querySelector('path')));
    await accessible(place);
  });
});
