// What tsc leaves behind: data files that stand beside the code that reads them.
import { cpSync, existsSync } from 'node:fs';

for (const asset of ['src/letter/model.json', 'src/ocr/network/english.lstm']) {
  if (existsSync(asset)) cpSync(asset, `dist/${asset}`);
}
