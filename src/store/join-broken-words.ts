/** A hyphen between letters at a line's end and the first character of the next line. */
const brokenWord = /(?<=[\p{L}\p{N}])[-\u00ad\u2010\u00ac][ \t]*\n[ \t]*(?=(?<next>[\p{L}\p{N}]))/gu;

/**
 * The text with words broken at a line end joined, for searching: "peace-\nkeeping" becomes "peacekeeping".
 * Before a capital or a digit the hyphen belongs to the word: "Secretary-\nGeneral", "14-\nB".
 */
export const joinBrokenWords = (text: string): string =>
  text.replace(brokenWord, (_broken, next: string) => (/\p{Ll}/u.test(next) ? '' : '-'));
