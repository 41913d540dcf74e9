import { assert } from 'chai';
import { mayOpen } from '../../../src/ui/kit/screen.ts';
import type { MyRole } from '../../../src/data/accounts/session.ts';
import { homeOf } from '../../../src/ui/kit/destinations.ts';
import { openedAt } from '../../../src/ui/app/shortcuts.ts';
import { ROUTES } from '../../../src/ui/app/routes.ts';
import { STAFF_ROUTES } from '../../../src/ui/app/staff-routes.ts';

const PEOPLE: readonly (readonly MyRole[])[] = [
  ['volunteer'],
  ['agent'],
  ['coordinator'],
  ['agent', 'volunteer'],
  ['coordinator', 'volunteer'],
  ['network'],
];

describe('the shortcuts of the installed app', () => {
  it('lead everybody to a screen that is theirs', () => {
    for (const roles of PEOPLE) {
      for (const wanted of ['?pour=appel', '?pour=missions', '?pour=visite', '?pour=autre', '']) {
        const path = openedAt(wanted, roles);
        const route = [...ROUTES, ...STAFF_ROUTES].find((one) => one.path === path);
        assert.isTrue(route && mayOpen(route.page, roles), `${roles.join()} ${wanted}: ${path}`);
      }
    }
  });

  it('open what they say for those who do it', () => {
    assert.equal(openedAt('?pour=appel', ['coordinator']), '/desk');
    assert.equal(openedAt('?pour=missions', ['coordinator', 'volunteer']), '/mine');
    assert.equal(openedAt('?pour=visite', ['agent']), '/encounters/new');
    assert.equal(openedAt('?pour=premiers-pas', ['volunteer']), '/settings/first-steps');
    assert.equal(openedAt('?pour=appel', ['volunteer']), homeOf(['volunteer']));
  });
});
