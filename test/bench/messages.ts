import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { openAccounts } from '../../server/accounts/accounts-service.ts';
import { SmtpChannel } from '../../server/outgoing/mail/smtp-channel.ts';
import { startSending } from '../../server/outgoing/sending.ts';
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { invitation } from '../server/outgoing/sending-house.ts';
import { figure, type Row } from './row.ts';

const MESSAGES = 10_000;
/** As many as one territory may have waiting. */
const HERE = 2_000;
const AIM = 0.5;

/**
 * Letters queued, on the disk, and sent to a mail server on this machine, each noted before and after; beside them as many
 * handed to nodemailer's own pool, which keeps nothing.
 */
export async function measureMessages(): Promise<Row> {
  const office = await openOffice();
  try {
    const peer = await byPool(office);
    const ours = await byOutbox(office);
    const ratio = ours / peer;
    return {
      measure: `${MESSAGES.toLocaleString('en')} messages queued and sent to a mail server on this machine`,
      ours: figure(ours, '/s'),
      peer: `${figure(peer, '/s')} (nodemailer’s pool, which keeps nothing)`,
      ratio: `${ratio.toFixed(2)}×`,
      aim: `≥ ${String(AIM)}×`,
      met: ratio >= AIM,
    };
  } finally {
    await office.close();
  }
}

interface Office {
  readonly port: number;
  arrived: number;
  close(): Promise<void>;
}

async function openOffice(): Promise<Office> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 100 },
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => {
        office.arrived += 1;
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const office: Office = {
    port: (server.server.address() as AddressInfo).port,
    arrived: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return office;
}

/** Letters a second. */
async function byPool({ port }: Office): Promise<number> {
  const pool = createTransport({ host: '127.0.0.1', port, pool: true, ignoreTLS: true });
  const start = performance.now();
  await Promise.all(
    Array.from({ length: MESSAGES }, (_, n) =>
      pool.sendMail({
        ...{ from: 'entraide@exemple.fr', to: `voisin${String(n)}@exemple.fr` },
        ...{ subject: 'Votre avis', text: 'Nous vous proposons quelques questions.\n'.repeat(8) },
      }),
    ),
  );
  const took = performance.now() - start;
  pool.close();
  return (MESSAGES * 1_000) / took;
}

/** Letters a second, from the first one handed in to the last one noted as sent. */
async function byOutbox(office: Office): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-bench-'));
  const store = EmbeddedStore.open(folder);
  const clock = Date.now;
  const accounts = await openAccounts({ store, clock, onJoined: () => Promise.resolve() });
  const from = { address: 'entraide@exemple.fr' };
  const where = { host: '127.0.0.1', port: office.port, secure: false, requireTls: false };
  const sending = await startSending({
    ...{ store, clock, stops: accounts.stops, publicUrl: 'https://entraide.exemple.fr' },
    channels: [new SmtpChannel({ ...where, from })],
    tell: () => undefined,
    report: (_, error) => console.error(error),
  });
  office.arrived = 0;
  const start = performance.now();
  for (let first = 0; first < MESSAGES; first += HERE) {
    const name = `territoire-${String(first / HERE)}`;
    const count = Math.min(HERE, MESSAGES - first);
    const letters = Array.from({ length: count }, (_, n) => invitation(first + n));
    await sending.outbox.put({ territory: name, title: name, language: 'fr' }, letters);
  }
  while (office.arrived < MESSAGES || sending.outbox.progress().waiting > 0) await sleep(20);
  const took = performance.now() - start;
  await sending.stop();
  accounts.close();
  await store.close();
  await rm(folder, { recursive: true });
  return (MESSAGES * 1_000) / took;
}
