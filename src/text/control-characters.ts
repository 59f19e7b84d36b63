/** What XML 1.0 forbids and no letter holds: control characters but tab and line ends, lone surrogates, U+FFFE, U+FFFF. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to strip
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that XML 1.0 forbids. */
export const stripControlCharacters = (text: string): string => text.replace(forbidden, '');
