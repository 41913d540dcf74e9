/**
 * Why no picture is read: the camera is not allowed, there is none, it does not answer, or what reads its
 * pictures could not be fetched.
 */
export type CameraProblem = 'denied' | 'absent' | 'failed' | 'unread';

/** The camera's pictures, or why there are none. */
export type CameraResult =
  | { readonly ok: true; readonly stream: MediaStream }
  | { readonly ok: false; readonly problem: CameraProblem };

/** Opens the camera that looks away from the person, if the person allows it. */
export async function openCamera(): Promise<CameraResult> {
  // A page that did not come by HTTPS has none.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return { ok: false, problem: 'absent' };
  try {
    const video = { facingMode: 'environment', width: { ideal: 1_280 }, height: { ideal: 1_280 } };
    return { ok: true, stream: await devices.getUserMedia({ video }) };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { ok: false, problem: PROBLEMS[name] ?? 'failed' };
  }
}

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
};
