import { ContextProvider, type Context } from '@lit/context';
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
  surveysContext,
  syncContext,
  roadsContext,
  territoryContext,
  territoryPackContext,
  diagnosisContext,
  volunteersContext,
} from '../kit/contexts.ts';

/** Gives every element below the host each service of the device, one context for one service. */
export function provideServices(host: LitElement, device: Device): void {
  const provide = <T>(context: Context<unknown, T>, initialValue: T): void => {
    new ContextProvider(host, { context, initialValue });
  };
  provide(sessionContext, device.session);
  provide(missionsContext, device.missions);
  provide(requestsContext, device.requests);
  provide(peopleContext, device.people);
  provide(volunteersContext, device.volunteers);
  provide(encountersContext, device.encounters);
  provide(handingOverContext, device.handingOver);
  provide(journalContext, device.journal);
  provide(territoryContext, device.territory);
  provide(diagnosisContext, device.diagnosis);
  provide(attemptsContext, device.attempts);
  provide(indicatorsContext, device.indicators);
  provide(roundsContext, device.rounds);
  provide(drivesContext, device.drives);
  provide(sendingContext, device.sending);
  provide(syncContext, device.sync);
  provide(draftsContext, device.drafts);
  provide(replicationKeysContext, device.replicationKeys);
  provide(storageContext, device.storage);
  provide(territoryPackContext, device.territoryPack);
  provide(roadsContext, device.roads);
  provide(addressesContext, device.addresses);
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
  new ContextProvider(host, { context: surveysContext, initialValue: device.surveys });
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
