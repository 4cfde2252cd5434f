/** A picture as it is sent, and what was done to it. */
export interface SentPicture {
  readonly blob: Blob;
  readonly name: string;
}

/** Enough to read a page that was photographed. */
const longestSide = 2_400;
const quality = 0.85;

/** How large a picture is drawn: as it is, or with its longer side at the limit. */
const drawnSize = (width: number, height: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/jpeg', quality),
  );

/**
 * Draws a picture anew as a JPEG of at most 2,400 pixels a side. What the camera wrote into the file, such as the place,
 * does not come along.
 *
 * @throws where the browser can't read the picture
 */
export const shrinkPicture = async (file: Blob, name: string): Promise<SentPicture> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, drawnSize(picture.width, picture.height));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  // JPEG knows no transparency: what was transparent would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return { blob: await asJpeg(canvas), name: `${name.replace(/\.[^.]*$/, '')}.jpg` };
};
