import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { shippedFolder } from '../src/ocr/traineddata.js';

/** The English traineddata we ship, unzipped. */
export const shippedEnglish = (): Buffer =>
  gunzipSync(readFileSync(join(shippedFolder(), 'eng.traineddata.gz')));
