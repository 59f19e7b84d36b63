/**
 * `box/0069.pdf, page 4: deadline of 120 s passed`: a reason that names its file or its page again is relieved of them;
 * of a folder it names the file of the page.
 */
export function failureWords(path: string, pageNumber: number, reason: string): string {
  const page = `${path}, page ${pageNumber}`;
  if (reason.startsWith(`${page}:`)) return reason;
  if (!reason.startsWith(path)) return `${page}: ${reason}`;
  const rest = reason.slice(path.length);
  return /^[/\\]/.test(rest) ? `${page}, ${rest.slice(1)}` : `${page}: ${rest.replace(/^[,:]? */, '')}`;
}
