import { fileURLToPath } from 'node:url';
import { readShippedFile } from '../shipped-file.js';

/**
 * The network of the shipped English traineddata, taught worn typescript and print (scripts/teach); in Tesseract's form, with
 * weights of 8 bits. The alphabet and the words stay those of the traineddata.
 */
const taughtPath = fileURLToPath(new URL('english.lstm', import.meta.url));

/** Of english.lstm: `teach pack` prints it. */
const taughtDigest = '2f6ae93f8cedd8210ff96e23e2af997ff8218e370027760fff6218b4e8625780';

/** Throws a UserError where the file is missing or damaged. */
export const readTaughtNetwork = (): Promise<Buffer> =>
  readShippedFile(taughtPath, 'English network', taughtDigest);
