import type { State } from '../../domain/states.ts';
import type { ViewRow } from '../disk/tables.ts';

/** What may be asked of a document without opening it: nothing of it is personal. */
export type Columns = Pick<ViewRow, 'id' | 'noun' | 'stand' | 'day' | 'parent'>;

/** The columns of a document. */
export function columnsOf(state: State): Columns {
  return { id: state._id, noun: state.noun, ...more(state) };
}

function more(state: State): Pick<ViewRow, 'stand' | 'day' | 'parent'> {
  switch (state.noun) {
    case 'territory':
      return {};
    case 'person':
    case 'volunteer':
      return { stand: state.status };
    case 'request':
      return { stand: state.phase, day: state.when.day, parent: state.person };
    case 'encounter':
      return { day: state.day, parent: state.person };
    case 'mission':
      return { stand: state.phase, day: state.when.day };
    case 'claim':
      return { stand: state.standing, day: state.when.day, parent: state.mission };
    case 'brief':
      return { parent: state.mission };
    case 'verdict':
      return { day: state.at.slice(0, 10) };
  }
}
