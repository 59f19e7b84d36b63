import { fileURLToPath } from 'node:url';
import { readShippedFile } from '../shipped-file.js';

/**
 * The network of the shipped English traineddata, taught worn typescript and print (scripts/teach); in Tesseract's form, with
 * weights of 8 bits. The alphabet and the words stay those of the traineddata.
 */
const taughtPath = fileURLToPath(new URL('english.lstm', import.meta.url));

/** Of english.lstm: `teach pack` prints it. */
const taughtDigest = '858e7a5ee97c0b1544096d40eb1a1c3bb7a65f7d251a6e5b3f198d3f8fdda571';

/** Throws a UserError where the file is missing or damaged. */
export const readTaughtNetwork = (): Promise<Buffer> =>
  readShippedFile(taughtPath, 'English network', taughtDigest);
