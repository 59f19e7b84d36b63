import { expect, test } from 'vitest';
import type { ReadingSettings } from '../../src/model/page-task.js';
import type { SourceFormat } from '../../src/model/source-file.js';
import { settingsFingerprint } from '../../src/ocr/settings-fingerprint.js';

const settings: ReadingSettings = { languages: 'eng', tessdata: null, textLayer: 'ignore' };

const fingerprint = (
  changed: Partial<ReadingSettings>,
  { digest = 'digest', format = 'pdf' as SourceFormat } = {},
): string => settingsFingerprint({ ...settings, ...changed }, digest, format);

test.each([
  ['another language', fingerprint({ languages: 'eng+fra' })],
  ['other traineddata', fingerprint({}, { digest: 'other' })],
  ['text layers kept', fingerprint({ textLayer: 'keep' })],
])('%s makes another fingerprint', (_name, changed) => {
  expect(changed).not.toBe(fingerprint({}));
});

test.each([
  ['the same traineddata in another folder', fingerprint({ tessdata: '/elsewhere' }), fingerprint({})],
  [
    'text layers kept, of a file that can have none',
    fingerprint({ textLayer: 'keep' }, { format: 'tiff' }),
    fingerprint({}, { format: 'tiff' }),
  ],
  [
    'a page image in a PDF whose text layer is ignored, as anywhere else',
    fingerprint({}),
    fingerprint({}, { format: 'png' }),
  ],
])('%s makes the same', (_name, changed, same) => {
  expect(changed).toBe(same);
});
