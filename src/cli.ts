#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Everything else is imported below this check: an older Node would stop at its syntax instead of saying what is wrong.
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `letterbook: Node ${process.versions.node} is too old. Install Node 20.19 or newer from https://nodejs.org.\n`,
  );
  process.exit(2);
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `letterbook search ... | head` closes the pipe when it has enough: that is success.
    if (error.code === 'EPIPE') process.exit(0);
    if (stream === process.stdout) {
      process.stderr.write(
        `stdout: cannot be written (${error.code}). See that there is room where it goes, or send it elsewhere.\n`,
      );
    }
    process.exit(2);
  });
}

const { runCommandLine } = await import('./commands/run-command-line.js');
const exitCode = await runCommandLine(process.argv.slice(2));
if (exitCode !== 0) process.exitCode = exitCode;
