import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { UserError } from '../src/errors.js';
import { labelLines } from '../src/letter/label-lines.js';
import { shippedLetterModel } from '../src/letter-model.js';
import { zones } from '../src/model/letter.js';
import { createNetworkEngine } from '../src/ocr/network/network-engine.js';
import { recognizePage } from '../src/ocr/recognize-page.js';
import { openSource } from '../src/source/index.js';
import { acceptGuesses, deskRows, fromDesk, label, layOnDesk, putPage } from './labels/labelling-desk.js';
import { formatLabels, type LabelledPage, parseLabels } from './labels/read-labels.js';

const help = `Usage: npm run label -- <scan> --labels <file> [--page <n>]

Shows the lines of a page with their zones and takes labels for them; writes the label file after each page.
A zone with a question mark is the model's guess. scripts/labels/README.md says what each zone means.

  --labels <file>  the label file to read and write; begun where there is none
  --page <n>       the page to show first; 1 unless given
  --help           show this

At the prompt:
  0-2 letterhead begins, 3 dateline    label lines; "begins-enclosure" for an enclosure
  ok        take the guesses for the lines without a label
  cover     the page is a cover sheet
  show      show the page again
  next, page <n>, quit                 save and go on
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    labels: { type: 'string' },
    page: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const [path] = positionals;
const file = values.labels;
if (values.help) process.stdout.write(help);
else if (path === undefined || file === undefined) {
  process.stderr.write(help);
  process.exitCode = 2;
} else await labelSource(path, file, Number(values.page ?? 1));

async function labelSource(path: string, file: string, firstPage: number): Promise<void> {
  const source = await openSource(path);
  const engine = await createNetworkEngine({ languages: 'eng', tessdata: null });
  const model = shippedLetterModel();
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answers = prompt[Symbol.asyncIterator]();
  try {
    let pageNumber: number | null = firstPage;
    while (pageNumber !== null && pageNumber >= 1 && pageNumber <= source.file.pageCount) {
      pageNumber = await labelPage(pageNumber);
    }
  } finally {
    prompt.close();
    await engine.close();
    await source.close();
  }

  /** The number of the page to go on with; null to stop. */
  async function labelPage(pageNumber: number): Promise<number | null> {
    const { page } = await recognizePage(await source.renderPage(pageNumber), engine);
    const pages = existsSync(file as string) ? parseLabels(readFileSync(file as string, 'utf8')) : [];
    const { sourceId } = page.ref;
    const before = pages.find((one) => one.sourceId === sourceId && one.pageNumber === pageNumber);
    let desk = layOnDesk(page, before, labelLines({ id: '', coverSheet: [], pages: [page] }, model));
    const save = (labelled: LabelledPage) =>
      writeFileSync(file as string, formatLabels(putPage(pages, labelled)));
    const show = () => {
      console.log(
        `\npage ${pageNumber} of ${source.file.pageCount}${before?.coverSheet ? ': a cover sheet' : ''}`,
      );
      for (const row of deskRows(desk)) console.log(row);
    };
    show();
    let changed = false;
    for (;;) {
      process.stdout.write('> ');
      const answer = await answers.next();
      const typed = answer.done ? 'quit' : answer.value.trim();
      const goTo = typed === 'next' ? pageNumber + 1 : Number(/^page (\d+)$/.exec(typed)?.[1] ?? Number.NaN);
      if (typed === 'quit' || !Number.isNaN(goTo)) {
        if (changed) save(fromDesk(desk));
        return typed === 'quit' ? null : goTo;
      }
      if (typed === 'cover') {
        save({ ...fromDesk(desk), coverSheet: true, lines: [] });
        return pageNumber + 1;
      }
      if (typed === 'show' || typed === '') show();
      else if (typed === 'help') process.stdout.write(`${help}\nZones: ${zones.join(', ')}\n`);
      else {
        try {
          desk = typed === 'ok' ? acceptGuesses(desk) : label(desk, typed);
          changed = true;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          console.log(`${error.message} ${error.remedy}`);
        }
      }
    }
  }
}
