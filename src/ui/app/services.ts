import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { Device } from '../../data/device.ts';
import {
  addressesContext,
  draftsContext,
  drivesContext,
  encountersContext,
  handingOverContext,
  indicatorsContext,
  journalContext,
  missionsContext,
  peopleContext,
  replicationKeysContext,
  requestsContext,
  attemptsContext,
  roundsContext,
  sendingContext,
  sessionContext,
  storageContext,
  syncContext,
  roadsContext,
  territoryContext,
  territoryPackContext,
  diagnosisContext,
  volunteersContext,
} from '../kit/contexts.ts';

/** Gives every element below the host each service of the device, one context for one service. */
export function provideServices(host: LitElement, device: Device): void {
  new ContextProvider(host, { context: sessionContext, initialValue: device.session });
  new ContextProvider(host, { context: missionsContext, initialValue: device.missions });
  new ContextProvider(host, { context: requestsContext, initialValue: device.requests });
  new ContextProvider(host, { context: peopleContext, initialValue: device.people });
  new ContextProvider(host, { context: volunteersContext, initialValue: device.volunteers });
  new ContextProvider(host, { context: encountersContext, initialValue: device.encounters });
  new ContextProvider(host, { context: handingOverContext, initialValue: device.handingOver });
  new ContextProvider(host, { context: journalContext, initialValue: device.journal });
  new ContextProvider(host, { context: territoryContext, initialValue: device.territory });
  new ContextProvider(host, { context: diagnosisContext, initialValue: device.diagnosis });
  new ContextProvider(host, { context: attemptsContext, initialValue: device.attempts });
  new ContextProvider(host, { context: indicatorsContext, initialValue: device.indicators });
  new ContextProvider(host, { context: roundsContext, initialValue: device.rounds });
  new ContextProvider(host, { context: drivesContext, initialValue: device.drives });
  new ContextProvider(host, { context: sendingContext, initialValue: device.sending });
  new ContextProvider(host, { context: syncContext, initialValue: device.sync });
  new ContextProvider(host, { context: draftsContext, initialValue: device.drafts });
  new ContextProvider(host, {
    context: replicationKeysContext,
    initialValue: device.replicationKeys,
  });
  new ContextProvider(host, { context: storageContext, initialValue: device.storage });
  new ContextProvider(host, { context: territoryPackContext, initialValue: device.territoryPack });
  new ContextProvider(host, { context: roadsContext, initialValue: device.roads });
  new ContextProvider(host, { context: addressesContext, initialValue: device.addresses });
}
