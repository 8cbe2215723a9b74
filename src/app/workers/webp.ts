/** A PNG as lossless-quality WebP, by the browser's own encoder. @throws Error where it has none. */
export async function toWebp(png: Uint8Array): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return encode(canvas);
}

/** Whether this browser can write WebP. */
export async function canWriteWebp(): Promise<boolean> {
  try {
    await encode(new OffscreenCanvas(1, 1));
    return true;
  } catch {
    return false;
  }
}

/** A browser that cannot write the format asked for writes a PNG instead, and says so in the type. */
async function encode(canvas: OffscreenCanvas): Promise<Uint8Array> {
  canvas.getContext('2d');
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  if (blob.type !== 'image/webp') throw new Error('this browser writes no WebP; take PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
