import type { State } from '../../../domain/states.ts';
import type { DocumentRow } from '../disk/tables.ts';
import { documentKey } from './keys.ts';

/** What may be asked of a document without opening it: nothing of it is personal. */
export type Columns = Pick<DocumentRow, 'key' | 'place' | 'stand' | 'day' | 'parent'>;

/** The columns of a document. */
export function columnsOf(territory: string, state: State): Columns {
  const { stand, day, parent } = extraColumns(state);
  return {
    key: documentKey(territory, state._id),
    place: documentKey(territory, state.noun),
    ...(stand !== undefined && { stand }),
    ...(day !== undefined && { day }),
    ...(parent !== undefined && { parent: documentKey(territory, parent) }),
  };
}

function extraColumns(state: State): Pick<DocumentRow, 'stand' | 'day' | 'parent'> {
  switch (state.noun) {
    case 'territory':
    case 'brief':
    case 'verdict':
      return { stand: '' };
    case 'person':
    case 'volunteer':
      return { stand: state.status };
    case 'request':
      return { stand: state.phase };
    case 'encounter':
      return { day: state.day, parent: state.person };
    case 'mission':
      return { stand: state.phase };
    case 'claim':
      return { stand: state.standing };
  }
}
