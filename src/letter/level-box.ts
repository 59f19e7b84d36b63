import { type Box, boxAround } from '../model/box.js';
import type { OcrLine, OcrPage } from '../model/page.js';

/** A box of the scan as it lies, turned upright. */
function uprightBox(box: Box, page: OcrPage): Box {
  const { left, top, right, bottom } = box;
  if (page.rotation === 90) {
    return { left: page.height - bottom, top: left, right: page.height - top, bottom: right };
  }
  if (page.rotation === 180) {
    return {
      left: page.width - right,
      top: page.height - bottom,
      right: page.width - left,
      bottom: page.height - top,
    };
  }
  if (page.rotation === 270) {
    return { left: top, top: page.width - right, right: bottom, bottom: page.width - left };
  }
  return box;
}

/** The box of a line of the page as it would lie upright and level; in pixels of the scan. */
export function levelBox({ words, box }: OcrLine, page: OcrPage): Box {
  const { slope } = page;
  if (slope === undefined) return uprightBox(box, page);
  const middle = (page.rotation % 180 === 0 ? page.width : page.height) / 2;
  const levelled = words.map((word) => {
    const { left, top, right, bottom } = uprightBox(word.box, page);
    const fallen = slope * ((left + right) / 2 - middle);
    return { left, top: top - fallen, right, bottom: bottom - fallen };
  });
  return boxAround(levelled) as Box;
}
