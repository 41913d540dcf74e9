import { isPurpose } from '../contract/door/purpose.ts';
import { DoorPage } from './door-page.ts';

/**
 * `/p/<purpose>#<token>`: the part behind the `#` never leaves the browser but in the body of what is sent.
 * `/t/<territory>/<purpose>`: a page that is everybody's; what is said there is said to that territory.
 */
const [, place, first = '', second = ''] = location.pathname.split('/');
const [purpose, token] = place === 't' ? [second, first] : [first, location.hash.slice(1)];
// Another link in the same window is another page.
addEventListener('hashchange', () => {
  location.reload();
});
const page = new DoorPage(mustBeThere('page'), mustBeThere('foot'));
if (isPurpose(purpose) && token !== '') void page.open(purpose, token);
else page.sayNoLink();

function mustBeThere(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no #${id}.`);
  return element;
}
