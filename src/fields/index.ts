import type { LetterField } from '../model/field.js';
import { classification } from './classification.js';
import { copies } from './copies.js';
import { date } from './date.js';
import { closing, salutation } from './formulas.js';
import { kind } from './kind.js';
import { language } from './language.js';
import { mention } from './mention.js';
import { pages } from './pages.js';
import { place } from './place.js';
import { recipient } from './recipient.js';
import { reference } from './reference.js';
import { sender } from './sender.js';
import { stamp } from './stamp.js';
import { subject } from './subject.js';
import { through } from './through.js';

/** What is read from every letter, in the order shown. */
export const letterFields: readonly LetterField[] = [
  kind,
  date,
  place,
  sender,
  recipient,
  through,
  copies,
  subject,
  reference,
  salutation,
  closing,
  stamp,
  classification,
  mention,
  language,
  pages,
];
