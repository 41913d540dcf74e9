import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signals } from '../../../src/messages/signals/fr.ts';
import { smsParts, smsText } from '../../../server/outgoing/sms/sms-text.ts';
import {
  TEMPLATES,
  writeLetter,
  type Filled,
  type TemplateName,
} from '../../../server/outgoing/templates/templates.ts';

/** What is known of somebody who is helped, planted beside what a template may say. */
const PLANTED = {
  name: 'Jeanne Planté',
  given: 'Jeanne',
  family: 'Planté',
  person: 'person:0197a000-0000-7000-8000-000000000001',
  phone: '04 74 00 11 22',
  address: '12 rue du Lavoir',
  commune: 'Valmorand',
  notes: 'ne marche plus depuis sa chute',
  birthYear: '1938',
  to: 'jeanne@exemple.fr',
};

/** What is said of a mission. */
const MISSION = {
  kind: 'visit',
  when: JSON.stringify({ day: '2026-12-23', time: '14:30' }),
  code: '4K7P2',
  phone: '04 65 71 00 01',
};

/** What each template says; a new one is added here, or this does not compile. */
const SAMPLES: { readonly [N in TemplateName]: Extract<Filled, { template: N }>['values'] } = {
  fits: MISSION,
  'all-that-fits': { count: '3', phone: '04 65 71 00 01' },
  confirmed: MISSION,
  substitute: MISSION,
  changed: MISSION,
  'called-off': MISSION,
  'free-again': MISSION,
  tomorrow: MISSION,
  'report-due': MISSION,
  'pause-ends': { until: '2026-03-31' },
  'check-expires': { until: '2026-03-31', phone: '04 65 71 00 01' },
  'given-back': { day: '2026-03-31' },
  'nobody-tomorrow': { count: '1' },
  'fact-refused': { day: '2026-03-31' },
  signal: {},
  'visit-done': {},
  'sms-answer': { what: 'unknown', phone: '04 65 71 00 01' },
  'notices-chosen': { phone: '04 65 71 00 01' },
  'survey-invitation': {
    survey: 'Se déplacer dans le canton',
    link: 'https://entraide.exemple.fr/p/survey#jeton',
    until: '2026-03-31',
  },
  'fresh-code': {
    code: 'AB3D-7KMN',
    link: 'https://entraide.exemple.fr/#code=AB3D7KMN',
    until: '2026-03-31',
  },
  // The ready sentence of the app; what a coordinator makes of it is looked through by the server (signal-mail.test.ts).
  'signal-answer': { words: signals.mail.ready },
};

const STOP = 'https://entraide.exemple.fr/p/stop#jeton-d-arret';

for (const language of ['fr', 'en'] as const) {
  for (const template of Object.keys(TEMPLATES) as TemplateName[]) {
    const values = { ...PLANTED, ...SAMPLES[template] };
    const desk = '04 65 71 00 01, le matin\nà l’accueil';
    const sheet = { language, territory: 'Trois Clochers', desk, stop: STOP };
    const {
      subject,
      text,
      short = '',
      notification,
    } = writeLetter({ template, values } as Filled, sheet);

    test(`${template} (${language}) names nobody who is helped`, () => {
      for (const planted of Object.values(PLANTED)) {
        const shown = JSON.stringify(notification ?? '');
        assert.ok(!`${subject}\n${text}\n${short}\n${shown}`.includes(planted), planted);
      }
    });

    test(`${template} (${language}) says who sends it and how to be asked no more`, () => {
      assert.match(text, /Trois Clochers/);
      assert.ok(text.split('\n').includes('04 65 71 00 01, le matin à l’accueil'), 'whom to ring');
      assert.doesNotMatch(
        writeLetter({ template, values } as Filled, { ...sheet, desk: '' }).text,
        /\n\n$|\.\n\n(Pour|To)/,
      );
      assert.ok(text.includes(STOP));
      assert.ok(text.indexOf('-- \n') > 0, 'where a signature is looked for');
    });

    test(`${template} (${language}) says all that it is given, in plain text`, () => {
      const { title = '', body = '' } = notification ?? {};
      const said = `${subject}\n${text}\n${short}\n${title}\n${body}`;
      const { link } = SAMPLES[template] as { readonly link?: string };
      const isAlone = link === undefined || said.split('\n').includes(link);
      assert.ok(isAlone, 'a link stands alone, so that it can be pressed');
      assert.doesNotMatch(said, /undefined|\[object|NaN|Invalid|<[a-z]/i);
    });

    test(`${template} (${language}) fits on a telephone, where it goes to one`, () => {
      if (short === '') return;
      const plain = smsText(`Communauté de communes des Trois Clochers : ${short}`);
      assert.ok(smsParts(plain) <= 2, `${smsParts(plain)} parts`);
      assert.doesNotMatch(plain, /https?:|www\./, 'no link that could be somebody else’s');
    });
  }
}
