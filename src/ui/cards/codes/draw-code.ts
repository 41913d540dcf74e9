import encodeQR from 'qr';

/** White around a code, in modules: readers need it. */
const BORDER = 4;

/**
 * Draws a code onto a canvas, black on white by day and by night: cameras want it so.
 * @param encoding `alphanumeric` for capitals and figures alone, which take less room; `byte` for an address
 */
export function drawCode(
  canvas: HTMLCanvasElement,
  text: string,
  encoding: 'alphanumeric' | 'byte',
): void {
  const rows = encodeQR(text, 'raw', { ecc: 'low', encoding, border: BORDER });
  const scale = Math.max(1, Math.floor(SIDE / rows.length));
  canvas.width = canvas.height = rows.length * scale;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) pen.fillRect(x * scale, y * scale, scale, scale);
    }
  }
}

/** About so many pixels wide: sharp on dense screens. */
const SIDE = 1_000;
