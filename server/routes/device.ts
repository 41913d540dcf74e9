import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { DeviceId } from '../../src/contract/accounts/device.ts';
import { listDevices, reportDevice } from '../../src/contract/accounts/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/** What devices say of themselves, and what the coordinators see of it. */
export function deviceRoutes(app: FastifyInstance, { devices, gatekeeper }: AccountsService): void {
  serve(app, listDevices, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    return { devices: await devices.list(territory) };
  });

  serve(app, reportDevice, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory);
    if (person instanceof ApiRefusal) return person;
    const device = v.safeParse(DeviceId, param('device'));
    if (!device.success) return new ApiRefusal('bad_request', 'A device is named by a UUID.');
    const isNoted = await devices.report(territory, person.user, device.output, body);
    return isNoted ? undefined : new ApiRefusal('too_many');
  });
}
