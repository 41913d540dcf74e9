import assert from 'node:assert/strict';
import { it } from 'node:test';
import { recordFacts } from '../../../server/referee/record.ts';
import { ownKind } from '../../../src/domain/kernel/kind.ts';
import type { FactNamed } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { COORDINATOR, uuid } from '../../support/builders.ts';
import { clock, ImportDesk, VEYLE } from './import-desk.ts';

it('reads the kinds of help that a territory made for itself by the names that it gave them', async (t) => {
  const desk = await ImportDesk.open();
  t.after(() => desk.close());
  await desk.run(VEYLE);
  const [territory] = await desk.all('territory');
  const market = ownKind('groceries', uuid(1));
  const both = ownKind('pharmacy', uuid(2));
  const gone = ownKind('walk', uuid(3));
  const said: readonly FactNamed<'territory.kind-set'>['data'][] = [
    { kind: market, changes: { words: { fr: 'Marché', en: 'Market' } } },
    { kind: both, changes: { words: { fr: 'Courses, pharmacie' } } },
    { kind: gone, changes: { words: { fr: 'Balade' } } },
    { kind: gone, changes: {}, archived: true },
    // Here a visit is called what elsewhere is a telephone call.
    { kind: 'visit', changes: { words: { fr: 'Appel' } } },
  ];
  const at = new Date(clock()).toISOString();
  const facts = said.map((data, n) => ({
    ...{ _id: `fact:${uuid(10 + n)}`, type: 'territory.kind-set', subject: territory!._id, data },
    ...{ at, by: COORDINATOR.user, device: uuid(9), received: { at, roles: ['coordinator'] } },
  })) as unknown as Parameters<typeof recordFacts>[2];
  const report = (what: string): never => assert.fail(what);
  await desk.look((store) =>
    recordFacts(store, 'cc-de-la-veyle', facts, { rules: RULES, clock, report }),
  );
  const lines = [
    'nom;prenom;commune;aides',
    'Morel;Jeanne;Vonnas;marche, visite',
    'Tisserand;Karim;Vonnas;MARCHÉ / Appel',
    'Roux;Lina;Vonnas;"Courses, pharmacie"',
    'Petit;Paul;Vonnas;courses, pharmacie, balade',
    'Noël;Ange;Vonnas;market',
  ];
  const { code, text } = await desk.volunteers(`${lines.join('\n')}\n`);
  assert.equal(code, 0, text);
  const volunteers = await desk.all('volunteer');
  assert.deepEqual(Object.fromEntries(volunteers.map(({ given, kinds }) => [given, kinds])), {
    ...{ Jeanne: [market, 'visit'], Karim: [market, 'visit'], Lina: [both] },
    ...{ Paul: ['groceries', 'pharmacy', gone], Ange: [market] },
  });
  const refused = await desk.volunteers('nom;prenom;commune;aides\nX;Y;Vonnas;jardin\n');
  assert.match(refused.text, /aides.*is not a list of Appel, Marché, Courses, pharmacie, trajet/s);
});
