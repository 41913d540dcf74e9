import { isPurpose, type Purpose } from '../contract/door/purpose.ts';
import { DoorPage } from './door-page.ts';

/** `/p/<purpose>#<token>`: the part behind the `#` never leaves the browser but in the body of what is sent. */
const purpose = location.pathname.split('/')[2] ?? '';
const token = location.hash.slice(1);
// Another link in the same window is another page.
addEventListener('hashchange', () => {
  location.reload();
});
const page = new DoorPage(mustBeThere('page'), mustBeThere('foot'));
if (isPurpose(purpose) && token !== '') void page.open(purpose satisfies Purpose, token);
else page.sayNoLink();

function mustBeThere(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no #${id}.`);
  return element;
}
