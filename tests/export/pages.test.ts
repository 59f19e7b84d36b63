import { describe, expect, it } from 'vitest';
import { exportedPageJson, pages } from '../../src/export/pages.js';
import { jsonKeys } from '../support/json-keys.js';
import { page } from '../support/page.js';

const pathOf = (): string => 'box/0069.pdf';
const typed = page('Dear Mr. Hall:\nYour file has arrived.', { pageNumber: 4 });

describe('a page in JSON', () => {
  it('has these names, the text in reading order, and boxes when asked for', () => {
    const json = exportedPageJson({ state: 'read', page: typed }, pathOf, true);
    expect(Object.keys(json)).toEqual(jsonKeys.page);
    expect(json).toMatchObject({
      source: 'box/0069.pdf',
      page: 4,
      kind: 'text',
      rotation: 0,
      confidence: 0.95,
    });
    expect(json.text).toBe('Dear Mr. Hall:\nYour file has arrived.');
    expect(Object.keys(json.lines?.[0] ?? {})).toEqual(jsonKeys.line);
    expect(Object.keys(json.lines?.[0]?.words[0] ?? {})).toEqual(jsonKeys.word);
    expect(json.lines?.[0]?.words[0]?.box).toEqual(typed.lines[0]?.words[0]?.box);
  });

  it('has with its boxes what could hardly be read, apart from the text', () => {
    const unreadRegions = [{ left: 10, top: 20, right: 300, bottom: 60 }];
    const doubtfulLines = page('Mjrgdrct').lines;
    const scrawled = { ...typed, kind: 'unread' as const, unreadRegions, doubtfulLines };
    const json = exportedPageJson({ state: 'read', page: scrawled }, pathOf, true);
    expect(json.doubtfulLines?.map(({ text }) => text)).toEqual(['Mjrgdrct']);
    expect(json.unreadRegions).toEqual(unreadRegions);
    expect(json.text).not.toContain('Mjrgdrct');
  });

  it('has no boxes otherwise', () => {
    const json = exportedPageJson({ state: 'read', page: typed }, pathOf, false);
    expect(Object.keys(json)).toEqual(jsonKeys.page.slice(0, 6));
  });

  it('says why it failed', () => {
    const ref = { sourceId: 'source', pageNumber: 2 };
    const json = exportedPageJson({ state: 'failed', ref, reason: 'deadline of 120 s passed' }, pathOf, true);
    expect(Object.keys(json)).toEqual(jsonKeys.failedPage);
    expect(json).toMatchObject({
      kind: 'failed',
      reason: 'deadline of 120 s passed',
      confidence: null,
      text: '',
    });
  });
});

describe('pages as a file', () => {
  it('is one JSON object a line, failed pages among them', () => {
    const content = {
      letters: () => [],
      pages: () => [
        { state: 'read' as const, page: typed },
        { state: 'waiting' as const, ref: { sourceId: 'source', pageNumber: 5 }, reason: null },
      ],
      pathOf,
    };
    const lines = [...pages.write(content, { boxes: false, escapeFormulas: false })]
      .join('')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['text', 'waiting']);
  });
});
