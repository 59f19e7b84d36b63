/** The child's half of the reader protocol around a function from request to answer; undefined: no answer at all. */
export function serve(answer) {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (request) => {
    const given = await answer(request);
    if (given !== undefined) process.send(given);
  });
}

/** A page of one line, which says who read it and how. */
export function pageAnswer({ task, plain }, { residentBytes = 1_000_000, text = 'read' } = {}) {
  const box = { left: 10, top: 10, right: 90, bottom: 30 };
  const words = [text, String(task.pageNumber), plain ? 'plain' : 'full', String(process.pid)];
  return {
    type: 'page',
    key: task.key,
    page: {
      ref: { sourceId: task.sourceId, pageNumber: task.pageNumber },
      width: 100,
      height: 100,
      dpi: 300,
      rotation: 0,
      kind: 'text',
      lines: [{ words: words.map((word) => ({ text: word, box, confidence: 0.9 })), box }],
      unreadRegions: [],
      origin: 'ocr',
    },
    cost: { render: 0.01, prepare: 0.01, recognize: 0.1 },
    residentBytes,
  };
}
