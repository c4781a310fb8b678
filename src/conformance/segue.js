// Runs the program: commands that end, and a server on a free port.
import { execFileSync, spawn } from 'node:child_process';

const program = process.env.SEGUE ?? 'scripts/segue';

/** What a command answers as JSON. */
export function segue(...command) {
  return JSON.parse(execFileSync(program, [...command, '--json'], { encoding: 'utf8' }));
}

/** A server that wants tokens for all but what is open; it stops with stop(). */
export async function serve(open) {
  const process_ = spawn(program, ['serve', '--port', '0', '--open', open, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => process_.once('exit', resolve));
  const told = await firstJson(process_.stdout);
  return {
    address: told.address,
    stop: async () => {
      process_.kill('SIGTERM');
      await ended;
    },
  };
}

/** The JSON document that a stream begins with. */
async function firstJson(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk;
    const document = parsed(text);
    if (document !== undefined) {
      return document;
    }
  }
  throw new Error(`the server ended without telling its address: ${text}`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
