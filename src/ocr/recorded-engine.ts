import type { Engine, EngineLine } from './engine.js';

/** Plays back what an engine said before: one recording a recognition, in order. Throws when it runs out. */
export function createRecordedEngine(recordings: readonly (readonly EngineLine[])[]): Engine {
  const left = [...recordings];
  return {
    recognize: async () => {
      const next = left.shift();
      if (!next) throw new Error('The recorded engine has no recording left.');
      return next;
    },
    close: async () => {},
  };
}
