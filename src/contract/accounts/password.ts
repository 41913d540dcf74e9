/** The fewest characters of a password; long and simple beats short and strange (NIST SP 800-63B). */
const PASSWORD_MIN = 10;

/** What everybody tries first; shorter ones are refused by their length. */
const COMMON = [
  'motdepasse',
  'azertyuiop',
  'qwertyuiop',
  'password12',
  'password123',
  'password1234',
  '1234567890',
  '0123456789',
  '0987654321',
  '1q2w3e4r5t',
  'bonjour123',
  'coudmain',
  'loulou1234',
  'iloveyou12',
];

/**
 * Whether a new password is too short or among the first that a stranger would try. The same answer
 * on the device, before sending, and on the server.
 */
export function isWeakPassword(password: string, login: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const name = login.normalize('NFKC').trim().toLowerCase();
  if (plain.length < PASSWORD_MIN) return true;
  if (new Set(plain).size < 4) return true;
  return COMMON.some((one) => plain === one) || plain === name || plain === name + name;
}
