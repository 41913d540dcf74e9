import type { Fare } from '../../../data/drives/drives.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { StopWords } from './drive-words.ts';
import { personName } from '../people/person-words.ts';

/** What the stops of a drive are called at the desk, where everybody has a name. */
export function deskStopWords(
  passengers: readonly Pick<Fare, 'request' | 'person'>[],
  driver: string,
  messages: Messages,
): StopWords {
  const { drives } = messages;
  const names = new Map(
    passengers.map(({ request, person }) => [uuidOf(request._id), personName(person, messages)]),
  );
  const place = passengers.find(({ request }) => request.destination)?.request.destination?.label;
  return ({ purpose, errand }) => {
    const name = names.get(errand?.id ?? '') ?? '';
    switch (purpose) {
      case 'start':
        return drives.start.other(driver || drives.volunteer);
      case 'end':
        return drives.end.other(driver || drives.volunteer);
      case 'pick-up':
        return drives.desk.pickUp(name);
      case 'drop-off':
        return errand?.load === 'goods' ? drives.desk.deliver(name) : drives.desk.dropOff(name);
      case 'visit':
        return drives.visit(name);
      case 'destination':
        return place ?? drives.destination;
    }
  };
}
