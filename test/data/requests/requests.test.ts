import { assert } from 'chai';
import { idOf, uuidOf, type Id } from '../../../src/domain/kernel/ids.ts';
import type { RequestFilter } from '../../../src/data/requests/requests.ts';
import { personDetails, requestDetails } from '../../support/builders.ts';
import { aTerritory, type TestTerritory } from '../support/test-server.ts';
import { aPhone, aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';

describe('requests', () => {
  let town: TestTerritory;
  let desk: Phone;
  const odette = idOf('person', crypto.randomUUID());
  const rene = idOf('person', crypto.randomUUID());

  before(async () => {
    town = await aTerritory();
    await town.pushFacts(
      town.fact('person.registered', odette, personDetails()),
      town.fact(
        'person.registered',
        rene,
        personDetails({ given: 'René', family: 'Buatier', commune: '99902', phones: [] }),
      ),
    );
    desk = await aPhoneOf(town.coordinator);
    await until(desk.people.search(''), ({ length }) => length === 2);
  });
  after(leavePhones);

  it('are noted, published, promised, given back, reported and reopened, all without a network', async () => {
    const { volunteer } = await town.volunteer({ given: 'Luc', family: 'Morel' });
    await until(desk.volunteers.list({ text: 'luc' }), ({ length }) => length === 1);
    desk.setOffline(true);
    const noted = await desk.requests.note(requestDetails({ person: rene, said: 'pour le puits' }));
    if (!noted.ok) assert.fail(noted.refusal);
    const id = noted.subject as Id<'request'>;
    const phase = async (): Promise<string | undefined> =>
      (await until(desk.requests.one(id)))?.request.phase;
    const does = async (command: Promise<{ ok: boolean }>, after: string): Promise<void> => {
      assert.deepInclude(await command, { ok: true });
      assert.equal(await phase(), after);
    };
    await does(desk.requests.publish(id), 'open');
    await does(desk.requests.withdraw(id), 'noted');
    await does(desk.requests.publish(id), 'open');
    await does(desk.requests.promise(id, volunteer!), 'confirmed');
    const held = await until(desk.requests.one(id));
    assert.deepInclude(held?.claimants[0], { name: 'Luc Morel', standing: 'confirmed' });
    await does(desk.requests.giveBackFor(id, volunteer!, { reason: 'ill' }), 'open');
    await does(desk.requests.amend(id, { places: 2 }), 'open');
    await does(desk.requests.close(id, { as: 'unmet', reason: 'no-volunteer' }), 'unmet');
    await does(desk.requests.reopen(id, { words: 'erreur' }), 'open');
    await does(desk.requests.reportFor(id, undefined, { outcome: 'done' }), 'done');
    desk.setOffline(false);
    const card = await until(desk.requests.one(id), (one) => one?.provisional === false);
    assert.equal(card?.request.phase, 'done');
    assert.equal(card?.request.said, 'pour le puits');
  });

  it('are narrowed by phase, kind, commune, person and words, the soonest first', async () => {
    const notes = [
      { person: odette, kind: 'ride', when: { day: '2026-03-09' }, said: 'chez le dentiste' },
      { person: rene, kind: 'visit', when: { day: '2026-03-07' } },
      { person: odette, kind: 'visit', when: { day: '2026-03-08' } },
    ] as const;
    for (const note of notes) {
      assert.isTrue((await desk.requests.note(requestDetails(note))).ok);
    }
    const days = async (filter: RequestFilter): Promise<string[]> => {
      const cards = await until(desk.requests.list({ phases: ['noted'], ...filter }));
      return cards.map(({ request }) => request.when.day.slice(8));
    };
    assert.deepEqual(await days({}), ['07', '08', '09']);
    assert.deepEqual(await days({ kinds: ['visit'] }), ['07', '08']);
    assert.deepEqual(await days({ communes: ['99901'] }), ['08', '09']);
    assert.deepEqual(await days({ person: rene }), ['07']);
    assert.deepEqual(await days({ text: 'perrach' }), ['08', '09']);
    assert.deepEqual(await days({ text: 'DENTISTE' }), ['09']);
    assert.deepEqual(await days({ phases: ['open'] }), []);
    assert.equal((await until(desk.requests.list({ phases: ['done'] }))).length, 1);
  });

  it('tell a list that is open at once, in this tab, of what was just written', async () => {
    const seen: number[] = [];
    const stop = desk.requests.list({ person: rene }).subscribe((cards) => seen.push(cards.length));
    const before = (await until(desk.requests.list({ person: rene }))).length;
    await desk.requests.note(requestDetails({ person: rene }), { publish: true });
    await until(desk.requests.list({ person: rene }), ({ length }) => length === before + 1);
    stop();
    assert.include(seen, before + 1);
  });

  it('refuse what nobody may do, and change nothing', async () => {
    const nobody = idOf('request', crypto.randomUUID());
    const published = await desk.requests.publish(nobody);
    assert.deepEqual(published, { ok: false, refusal: 'unknown-subject' });
    const agent = await aPhoneOf(town.agent);
    const [card] = await until(
      agent.requests.list({ phases: ['open'] }),
      ({ length }) => length > 0,
    );
    const closed = await agent.requests.close(card!.request._id, { as: 'unmet', reason: 'other' });
    assert.deepEqual(closed, { ok: false, refusal: 'not-allowed' });
    assert.equal(uuidOf(card!.request._id).length, 36);
  });

  it('tell of a volunteer that they are counted upon at that hour elsewhere, and not once they are not', async () => {
    const { volunteer } = await town.volunteer({ given: 'Rose', family: 'Dubois' });
    await until(desk.volunteers.list({ text: 'rose' }), ({ length }) => length === 1);
    const at = async (day: string, time?: string): Promise<Id<'request'>> => {
      const when = { day, ...(time && { time }) };
      const noted = await desk.requests.note(requestDetails({ person: odette, when }), {
        publish: true,
      });
      if (!noted.ok) assert.fail(noted.refusal);
      return noted.subject as Id<'request'>;
    };
    const first = await at('2031-05-06', '09:45');
    const second = await at('2031-05-06', '10:30');
    const later = await at('2031-05-06', '15:00');
    const someTime = await at('2031-05-06');
    const of = async (id: Id<'request'>) =>
      (await until(desk.requests.clashes(id))).get(volunteer!);
    assert.equal(await of(second), undefined);
    await desk.requests.promise(first, volunteer!);
    assert.equal((await of(second))?._id, first);
    for (const free of [first, later, someTime]) assert.equal(await of(free), undefined);
    assert.ok((await desk.requests.promise(second, volunteer!)).ok, 'it is told, not forbidden');
    await desk.drives.group([first, second]);
    assert.equal(await of(second), undefined, 'what goes in one car is one thing');
    await desk.drives.ungroup([first, second]);
    assert.equal((await of(second))?._id, first);
    await desk.requests.giveBackFor(first, volunteer!);
    assert.equal(await of(second), undefined);
  });
});

describe('volunteers', () => {
  afterEach(leavePhones);

  it('are registered, approved, paused and invited; the code comes once the server knows them', async () => {
    const town = await aTerritory();
    const desk = await aPhoneOf(town.coordinator);
    desk.setOffline(true);
    const registered = await desk.volunteers.register({
      ...{
        given: 'Nadège',
        family: 'Pommier',
        commune: '99901',
        kinds: [],
        phone: '06 11 22 33 44',
      },
    });
    if (!registered.ok) assert.fail(registered.refusal);
    const id = registered.subject as Id<'volunteer'>;
    assert.isTrue((await desk.volunteers.approve(id)).ok);
    assert.isTrue((await desk.volunteers.pause(id, '2030-04-01')).ok);
    assert.deepEqual(await desk.volunteers.invite(id), { ok: false, problem: 'offline' });
    const [paused] = await until(desk.volunteers.list({ statuses: ['paused'] }));
    assert.equal(paused?.volunteer.pausedUntil, '2030-04-01');
    desk.setOffline(false);
    await until(desk.volunteers.one(id), (card) => card?.provisional === false);
    assert.isTrue((await desk.volunteers.resume(id)).ok);
    await until(desk.volunteers.list({ statuses: ['active'] }), ({ length }) => length === 1);
    const [found] = await until(desk.volunteers.list({ text: '0611' }));
    assert.equal(found?.volunteer.given, 'Nadège');
    const invited = await desk.volunteers.invite(id);
    assert.match(invited.ok ? invited.code : invited.problem, /^\w{4}-\w{4}$/);

    const unknown = idOf('volunteer', crypto.randomUUID());
    const refused = await desk.volunteers.invite(unknown);
    assert.deepEqual(refused, { ok: false, problem: 'not-sent-yet' });
  });

  it('join with the code they were given, and find themselves', async () => {
    const town = await aTerritory();
    const desk = await aPhoneOf(town.coordinator);
    const { volunteer } = await town.volunteer({ given: 'Nadège' });
    const invited = await desk.volunteers.invite(volunteer!);
    if (!invited.ok) assert.fail(invited.problem);
    const phone = await aPhone();
    const login = `login-${crypto.randomUUID()}`;
    const wrong = await phone.session.redeem('XXXX-XXXX', login, 'tisane de verveine');
    assert.deepEqual(wrong, { ok: false, problem: 'unknown-code' });
    const joined = await phone.session.redeem(invited.code, login, 'tisane de verveine', 'Nadège');
    assert.deepEqual(joined, { ok: true });
    const me = await until(phone.volunteers.me(), (card) => card?.volunteer.joined === true);
    assert.equal(me?.volunteer.given, 'Nadège');
  });
});
