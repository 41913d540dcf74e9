/** Reads the codes that a picture shows; none when it shows none. */
export type ReadCode = (video: HTMLVideoElement | HTMLCanvasElement) => Promise<readonly string[]>;

interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The telephone's own reader where it has one; else ours, which is fetched then. */
export async function codeReader(): Promise<ReadCode> {
  const { BarcodeDetector: Own } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  const formats = await Own?.getSupportedFormats().catch((): readonly string[] => []);
  if (Own && formats?.includes('qr_code')) {
    const detector = new Own({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
  }
  return ourReader();
}

/** The reader for a browser that has none. */
export async function ourReader(): Promise<ReadCode> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return (picture) => {
    const { width, height } = sizeOf(picture);
    if (!pen || width === 0 || height === 0) return Promise.resolve([]);
    const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    try {
      return Promise.resolve([decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height))]);
    } catch {
      // It throws where there is no code, and where one is blurred.
      return Promise.resolve([]);
    }
  };
}

/** More pixels take an old telephone longer, and show no more of a code. */
const MAX_SIDE = 1_080;

function sizeOf(picture: HTMLVideoElement | HTMLCanvasElement): { width: number; height: number } {
  return picture instanceof HTMLVideoElement
    ? { width: picture.videoWidth, height: picture.videoHeight }
    : picture;
}
