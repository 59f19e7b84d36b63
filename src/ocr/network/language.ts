import { type Alphabet, readAlphabet } from './alphabet.js';
import { TraineddataFault } from './byte-reader.js';
import { type Components, splitComponents } from './components.js';
import { Dictionary } from './dictionary.js';
import { type Network, readNetwork } from './layers.js';
import { WordGraph } from './word-graph.js';

/** What a traineddata file knows of a language. */
export interface Language {
  readonly network: Network;
  readonly alphabet: Alphabet;
  readonly dictionary: Dictionary;
}

/**
 * From the file as it was before it was gzipped, with another network of the same codes in place of its own where one is given.
 * Throws a TraineddataFault where there is no network in it that we can run.
 */
export function readLanguage(file: Buffer, otherNetwork: Buffer | null = null): Language {
  const components = splitComponents(file);
  if (!components.network) {
    throw new TraineddataFault('it holds no LSTM network, only what Tesseract 3 read with');
  }
  const network = readNetwork(otherNetwork ?? components.network);
  if (!components.unicharset || (network.isRecoded && !components.recoder)) {
    throw new TraineddataFault('it does not say which characters its network reads');
  }
  const recoder = network.isRecoded ? components.recoder : null;
  return {
    network,
    alphabet: readAlphabet(components.unicharset, recoder, network.nullCode),
    dictionary: new Dictionary(readWordLists(components)),
  };
}

function readWordLists({ words, numbers, punctuation }: Components) {
  const graphOf = (bytes: Buffer | null): WordGraph | null => bytes && new WordGraph(bytes);
  return { words: graphOf(words), numbers: graphOf(numbers), punctuation: graphOf(punctuation) };
}
