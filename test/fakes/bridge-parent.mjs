// Starts a program as an assistant or a browser does, and leaves it in one of several ways.
// argv: how to leave, when to leave, what to write to the program's stdin (base64), then the program's command line.
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import process from 'node:process';

const [how, when, input, command, ...args] = process.argv.slice(2);

/** Leaves without a goodbye, as a process that crashes. */
const die = () => process.kill(process.pid, 'SIGKILL');

if (how === 'kill-pipe') {
  // The shell that started both has put a pipe between them.
  process.stdout.write(Buffer.from(input, 'base64'));
  if (when === 'start') die();
  process.stdin.on('data', die);
} else {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit', 3] });
  // Only the program holds it now: it closes when the program ends.
  closeSync(3);
  const leave = () => {
    if (how === 'kill-socket') die();
    else if (how === 'exit') process.exit(0);
    else if (how === 'close-stdout') child.stdout.destroy();
    else child.stdin.end();
  };
  child.stdin.on('error', () => {});
  child.stdin.write(Buffer.from(input, 'base64'));
  if (when === 'start') child.on('spawn', leave);
  child.stdout.on('data', () => {
    if (when === 'output') leave();
  });
  // Stays as long as the test keeps stdin open.
  process.stdin.resume();
}
