import sharp from 'sharp';
import type { EmbeddedImage } from './pdf-file.js';

/** Rows at most: sharp writes strips of 128 rows, and one strip is one G4 image. */
const maxRows = 128;

/** A black bar on white, in Group 4 coding as scanners write it. */
export async function g4Image(
  width: number,
  height: number,
  bar: { left: number; right: number },
): Promise<EmbeddedImage> {
  if (height > maxRows) throw new RangeError(`at most ${maxRows} rows`);
  const samples = Buffer.alloc(width * height, 255);
  for (let y = 0; y < height; y++) samples.fill(0, y * width + bar.left, y * width + bar.right);
  const tiff = await sharp(samples, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  const entries = `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}/BlackIs1 ${tag(tiff, 262) === 0 ? 'false' : 'true'}>>`;
  return { width, height, entries, data: firstStrip(tiff) };
}

const firstStrip = (tiff: Buffer): Buffer => tiff.subarray(tag(tiff, 273), tag(tiff, 273) + tag(tiff, 279));

/** First value of a tag of a little-endian TIFF; 0 where it is not there. */
function tag(tiff: Buffer, wanted: number): number {
  const directory = tiff.readUInt32LE(4);
  for (let i = 0; i < tiff.readUInt16LE(directory); i++) {
    const entry = directory + 2 + i * 12;
    if (tiff.readUInt16LE(entry) !== wanted) continue;
    return tiff.readUInt16LE(entry + 2) === 3 ? tiff.readUInt16LE(entry + 8) : tiff.readUInt32LE(entry + 8);
  }
  return 0;
}

/** 200 x 100 pixels with a black bar in columns 30 to 59 and stripes right of it: a page segment and a generic region. */
export const barInJbig2 = Buffer.from(
  'AAAAADAAAQAAABMAAADIAAAAZAAAAAAAAAAAAAAAAAAAASYAAQAAAEkAAADIAAAAZAAAAAAAAAAAAAAD//3/Av7+/pXi2ilxzuZ2PXP/edW//3//M3wDWeTn/3tSxibH8O2iWnd5cn3Hk6l1zVNpd/+s',
  'base64',
);
