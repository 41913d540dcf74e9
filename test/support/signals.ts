import type { Signal, SignalDetails } from '../../src/domain/signals/signal.ts';
import { anId, NOW } from './builders.ts';

/** What the baker told of somebody. */
export function signalDetails(changes: Partial<SignalDetails> = {}): SignalDetails {
  return {
    ...{ given: 'Ginette', family: 'Pommier', phone: '04 65 71 98 12', commune: '99901' },
    ...{ words: 'Ne vient plus au marché.', agreed: true, terms: 1 },
    caller: { name: 'La boulangère', phone: '06 39 98 41 09' },
    ...changes,
  };
}

/** The same, as it is kept. */
export function aSignal(changes: Partial<Signal> = {}): Signal {
  return {
    ...{ _id: anId('signal'), noun: 'signal', schema: 1 },
    ...signalDetails(),
    ...{ status: 'waiting', givenAt: NOW, applied: [] },
    history: [{ type: 'signal.given', by: 'door:signal', at: NOW }],
    ...changes,
  };
}
