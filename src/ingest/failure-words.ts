/** `box/0069.pdf, page 4: deadline of 120 s passed`: a reason that names its file again is relieved of it. */
export function failureWords(path: string, pageNumber: number, reason: string): string {
  const cause = reason.startsWith(path) ? reason.slice(path.length).replace(/^[,:]? */, '') : reason;
  return `${path}, page ${pageNumber}: ${cause}`;
}
