/** The child's half of the reader protocol around a function from request to answer; undefined: no answer at all. */
export function serve(answer) {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (request) => {
    if (request.type !== 'read') return;
    const given = await answer(request);
    if (given !== undefined) process.send(given);
  });
  process.send({ type: 'ready' });
}

/** What the parent knows of an image. */
export const shown = (key, digest) =>
  new Promise((resolve) => {
    process.on('message', function hear(message) {
      if (message.type !== 'recalled' || message.key !== key) return;
      process.off('message', hear);
      resolve(message.page);
    });
    process.send({ type: 'image', key, digest });
  });

/** A page of one line, which says who read it and how. */
export function pageAnswer(request, { residentBytes = 1_000_000 } = {}) {
  const { task, plain } = request;
  return linesAnswer(
    request,
    [`read ${task.pageNumber} ${plain ? 'plain' : 'full'} ${process.pid}`],
    residentBytes,
  );
}

/** A typed page of these lines; leading blanks indent. */
export function linesAnswer({ task }, texts, residentBytes = 1_000_000) {
  const lines = texts.flatMap((text, row) => {
    const top = 200 + 50 * row;
    const words = [...text.matchAll(/\S+/g)].map((match) => {
      const left = 300 + 30 * match.index;
      return {
        text: match[0],
        confidence: 0.9,
        box: { left, top, right: left + 30 * match[0].length - 4, bottom: top + 32 },
      };
    });
    if (words.length === 0) return [];
    const box = { left: words[0].box.left, top, right: words.at(-1).box.right, bottom: top + 32 };
    return [{ words, box }];
  });
  return {
    type: 'page',
    key: task.key,
    page: {
      ref: { sourceId: task.sourceId, pageNumber: task.pageNumber },
      width: 2550,
      height: 3300,
      dpi: 300,
      rotation: 0,
      kind: 'text',
      lines,
      unreadRegions: [],
      origin: 'ocr',
    },
    imageDigest: null,
    cost: { render: 0.01, prepare: 0.01, recognize: 0.1 },
    residentBytes,
  };
}

/** Words for a page that depend on the page alone: odd pages open a letter, even ones end it. */
export function letterAnswer(request) {
  const { sourceId, pageNumber } = request.task;
  const name = `K${sourceId.slice(0, 6)}`;
  const texts =
    pageNumber % 2 === 1
      ? [
          `                         May ${pageNumber}, 1931`,
          '',
          `Dear Mr. ${name}:`,
          '',
          `File ${pageNumber} has come.`,
        ]
      : [
          `                         - 2 -`,
          '',
          `It is with file ${pageNumber}.`,
          '',
          '        Sincerely,',
          '',
          '        J. Ferris',
        ];
  return linesAnswer(request, texts);
}
