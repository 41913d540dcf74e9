import type { TestContext } from 'node:test';
import { SmtpChannel } from '../../../server/outgoing/mail/smtp-channel.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';
import { PostOffice, type Manners } from './post-office.ts';

/** Where the gateway of `openPostedApi` is reached, as its letters say. */
export const PUBLIC_URL = 'https://entraide.exemple.fr';

/** A gateway that hands its letters to a real SMTP server; what goes wrong in sending fails the test. */
export async function openPostedApi(
  t: TestContext,
  manners: Manners = {},
): Promise<{ readonly api: TestApi; readonly post: PostOffice }> {
  const post = await PostOffice.open(t, manners);
  const api = await openTestApi(t, {
    config: { publicUrl: PUBLIC_URL },
    sends: ({ store, office, clock }) =>
      startSending({
        ...{ store, clock, publicUrl: PUBLIC_URL, stops: office.stops },
        channels: [new SmtpChannel(post.settings)],
        tell: () => undefined,
        report: (_what, error) => {
          throw error;
        },
      }),
  });
  return { api, post };
}
