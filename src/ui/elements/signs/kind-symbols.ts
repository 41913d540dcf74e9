import { createContext } from '@lit/context';
import { countsAs, type CountedKind, type MissionKind } from '../../../domain/kernel/kind.ts';

/** Which kind's symbol a kind of help is shown by. */
export type KindSymbolOf = (kind: MissionKind) => CountedKind;

/** The symbols of the territory one works in; without it, a kind is shown as what it counts as. */
export const kindSymbolsContext = createContext<KindSymbolOf>('kind-symbols');

/** The symbol of a kind where nobody said otherwise. */
export const usualSymbol: KindSymbolOf = countsAs;
