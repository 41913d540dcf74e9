import { executeServerCommand } from '@web/test-runner-commands';

/** The browser has a way of knowing its person, which says yes at once. `hasPrf`: it makes keys too. */
export async function giveAuthenticator(hasPrf = true): Promise<void> {
  await executeServerCommand('authenticator', { hasPrf });
}

/** Whether the person lets themselves be recognised from now on. */
export async function letRecognise(answers: boolean): Promise<void> {
  await executeServerCommand('authenticator', { answers });
}

/** The browser has none any more; what it knew is gone. */
export async function takeAuthenticator(): Promise<void> {
  await executeServerCommand('authenticator');
}
