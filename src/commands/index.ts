import type { Command } from 'commander';

/** Every command by name, in the order of `--help`; loaded one by one, since a search must not wait for the OCR engine. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['ingest', async () => (await import('./ingest.js')).ingestCommand()],
  ['list', async () => (await import('./list.js')).listCommand()],
  ['search', async () => (await import('./search.js')).searchCommand()],
  ['show', async () => (await import('./show.js')).showCommand()],
  ['explain', async () => (await import('./explain.js')).explainCommand()],
  ['status', async () => (await import('./status.js')).statusCommand()],
  ['export', async () => (await import('./export.js')).exportCommand()],
  ['reread', async () => (await import('./reread.js')).rereadCommand()],
  ['split', async () => (await import('./split.js')).splitCommand()],
  ['merge', async () => (await import('./merge.js')).mergeCommand()],
  ['annotate', async () => (await import('./annotate.js')).annotateCommand()],
  ['doctor', async () => (await import('./doctor.js')).doctorCommand()],
]);
