/** Begins a session of this browser, for those sides that have no device to do so. */
export async function signIn(login: string, password: string): Promise<void> {
  const signedIn = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (!signedIn.ok) throw new Error(`could not sign in: ${signedIn.status}`);
}
