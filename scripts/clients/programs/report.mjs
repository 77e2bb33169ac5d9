// What each program of this folder has from the command, and how it reports.
import process from 'node:process';

/** `server`: the command line of the bridge; `model`: the address of the scripted model; `prompt`, `calls`: the script; `variant`: what to use. */
export const { server, model, prompt, calls, holds, variant } = JSON.parse(process.env.CLIENT_RUN);

/** Reports by one line of JSON; a program that is to be killed then stays. */
export async function report(seen) {
  console.log(JSON.stringify(seen));
  if (holds) await new Promise(() => setInterval(() => {}, 60_000));
  process.exit(0);
}

/** Makes the script's calls with a client that has no model; `call` resolves to a result in any form. */
export async function makeCalls(tools, call) {
  const results = [];
  for (const { tool, input } of holds ? calls.slice(0, 1) : calls) {
    const name = tools.find((known) => known.includes(tool));
    const result = await call(name, input).catch((thrown) => `FAILED: ${thrown}`);
    results.push(typeof result === 'string' ? result : JSON.stringify(result));
  }
  await report({ tools, results });
}
