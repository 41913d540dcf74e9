import { ContextProvider, type Context } from '@lit/context';
import type { LitElement } from 'lit';
import type { Device } from '../../data/device.ts';
import {
  addressesContext,
  candidaciesContext,
  signalsContext,
  decisionsContext,
  draftsContext,
  drivesContext,
  encountersContext,
  handingOverContext,
  indicatorsContext,
  journalContext,
  missionsContext,
  ownAccessContext,
  noticesContext,
  communesContext,
  operatorContext,
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
  synthesisContext,
  teamContext,
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
  provide(surveysContext, device.surveys);
  provide(synthesisContext, device.synthesis);
  provide(communesContext, device.communes);
  provide(operatorContext, device.operator);
  provide(candidaciesContext, device.candidacies);
  provide(signalsContext, device.signals);
  provide(decisionsContext, device.decisions);
  provide(roundsContext, device.rounds);
  provide(drivesContext, device.drives);
  provide(sendingContext, device.sending);
  provide(syncContext, device.sync);
  provide(draftsContext, device.drafts);
  provide(replicationKeysContext, device.replicationKeys);
  provide(ownAccessContext, device.ownAccess);
  provide(noticesContext, device.notices);
  provide(teamContext, device.team);
  provide(storageContext, device.storage);
  provide(territoryPackContext, device.territoryPack);
  provide(roadsContext, device.roads);
  provide(addressesContext, device.addresses);
}
