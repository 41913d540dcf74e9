import type { IndicatorId } from './library.ts';

/** What is to be reached, and who decided so: a figure without a person behind its aim is an order. */
export interface Target {
  /** The indicator; one that a newer version knows is kept and not shown. */
  readonly indicator: IndicatorId | (string & {});
  /** In the unit of the indicator; a share from 0 to 1. */
  readonly value: number;
  /** "Comité de pilotage du 12 mars". */
  readonly by: string;
}
