import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sha256 } from '../../src/ocr/shipped-file.js';
import { drawTaughtLines } from './draw.js';
import { packNetwork, unpackNetwork } from './network-file.js';

const help = `node dist/scripts/teach/index.js <step> --out <path> [options]

Teaches the English recognition network worn typescript and print, in four steps; the third is learn.py's:

  draw    writes lines of invented pages with what is written on them into the folder --out
  unpack  writes the network that Tesseract's English traineddata brings into the folder --out
          /usr/bin/python3 scripts/teach/learn.py --help
  pack    writes the network with the learned weights to the file --out, src/ocr/network/english.lstm

  --pages <n>       draw: half pages (default 700: some 11,000 lines, ten minutes)
  --seed <word>     draw: other words give other pages (default 1)
  --weights <file>  pack: what learn.py wrote

Needs the typefaces of scripts/teach/package.json (npm install --prefix scripts/teach) and Debian's packages fonts-gnutypewriter,
fonts-freefont-otf, fonts-urw-base35, fonts-cmu, fonts-lmodern, fortunes, wamerican, python3-torch and libopenblas0-pthread.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    pages: { type: 'string', default: '700' },
    seed: { type: 'string', default: '1' },
    weights: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const { out, weights } = values;
const [step] = positionals;

if (!values.help && step === 'draw' && out) {
  const count = await drawTaughtLines(out, Number(values.pages), values.seed);
  process.stdout.write(`${count} lines of ${values.pages} half pages\n`);
} else if (!values.help && step === 'unpack' && out) {
  unpackNetwork(out);
} else if (!values.help && step === 'pack' && out && weights) {
  const bytes = readFileSync(weights);
  const network = packNetwork(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4));
  writeFileSync(out, network);
  process.stdout.write(`SHA-256 ${sha256(network)}\n`);
} else {
  process.stdout.write(help);
  process.exitCode = values.help ? 0 : 2;
}
