import { counted, duration } from './amounts.js';
import { closes, type IngestOutcome } from './outcome.js';

/** What is said at the end of a run: the page balance, what went wrong, what to do next. */
export function summaryOf(outcome: IngestOutcome, seconds: number): readonly string[] {
  const { balance, sources, refused, pagesFailed, pagesRecalled, isInterrupted } = outcome;
  if (sources.length === 0 && refused.length > 0 && !isInterrupted) return [refusedLine(outcome)];
  if (sources.length === 0 && isInterrupted) return [interruptedLine(outcome)];
  const lines = [balanceLine(outcome)];
  if (!closes(balance)) {
    lines.push(
      'The page balance does not close: pages are missing from the database. Please report this as a bug.',
    );
  }
  // Pages of a known image cost hardly any time, and a person has their words already.
  const pagesRead = outcome.pagesRead - pagesRecalled;
  const rate = pagesRead > 0 ? `, ${Math.round((pagesRead / Math.max(seconds, 0.001)) * 60)} a minute` : '';
  lines.push(
    `${counted(sources.length, 'source')}, ${counted(pagesRead, 'page')} read in ${duration(seconds)}${rate}; ` +
      `${counted(balance.text + balance.blank + balance.unread - pagesRead, 'page')} known already` +
      `${pagesRecalled > 0 ? `, ${pagesRecalled.toLocaleString('en')} of them by their images` : ''}.`,
  );
  if (refused.length > 0) lines.push(refusedLine(outcome));
  if (pagesFailed + refused.length > 0) {
    lines.push('Next: letterbook status names what failed and why; the same command again tries it again.');
  }
  if (isInterrupted) {
    lines.push(interruptedLine(outcome));
  } else if (pagesFailed + refused.length === 0) {
    lines.push('Next: letterbook status, letterbook list letters, or letterbook search <words>.');
  }
  return lines;
}

const interruptedLine = ({ balance }: IngestOutcome): string =>
  `Interrupted. Run the same command again to go on${balance.waiting > 0 ? ` with the ${counted(balance.waiting, 'page')} left` : ''}.`;

const refusedLine = ({ refused }: IngestOutcome): string =>
  `${counted(refused.length, 'file')} could not be read as scans.`;

function balanceLine({ balance }: IngestOutcome): string {
  const { pages, text, blank, unread, failed, waiting } = balance;
  const parts = [`${text} text`, `${blank} blank`, `${unread} unread`, `${failed} failed`];
  if (waiting > 0) parts.push(`${waiting} waiting`);
  return `Pages in: ${pages} = ${parts.join(' + ')}`;
}
