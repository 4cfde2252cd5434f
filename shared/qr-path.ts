import encodeQr from 'qr';

export interface QrPath {
  /** Modules on each side, with the quiet zone of four around them. */
  readonly size: number;
  /** For the `d` of an SVG path, in modules. */
  readonly path: string;
}

const quiet = 4;

/** A QR code as one path, so that a page needs no picture. Error correction M: a poster gets stained. */
export const qrPath = (text: string): QrPath => {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: quiet });
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, path };
};
