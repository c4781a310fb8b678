// Asks a server through every client in clients/ and prints endpoint x client, pass or fail.
//
// A client is a module with `name` (its package), and `checks(world)`, a list of
// [endpoint, async function that throws if the answer is not what it should be, and may return a
// note, another client's name if it is that which asks]. If it has `after(world)`, that takes back
// what the checks wrote. Its `open` says what needs no token (`none` unless told): some clients
// send none when they read. The story in story.js is of a listener of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { segue, serve } from './segue.js';
import * as story from './story.js';

const here = new URL('.', import.meta.url);
const listener = process.env.SEGUE_CONFORMANCE_LISTENER ?? 'u000042';

function version(name) {
  const file = new URL(`node_modules/${name}/package.json`, here);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

async function outcome(check) {
  try {
    return { passed: true, note: (await check()) ?? '' };
  } catch (failure) {
    return { passed: false, note: String(failure.message ?? failure).split('\n')[0] };
  }
}

async function rows(client, world) {
  const rows = [];
  for (const [endpoint, check, by = client.name] of client.checks(world)) {
    const { passed, note } = await outcome(check);
    rows.push([endpoint, `${by}@${version(by)}`, passed ? 'pass' : 'FAIL', note]);
  }
  await client.after?.(world);
  return rows;
}

/** Asks one server for all clients to which the same is open. */
async function asked(open, clients, world) {
  const server = await serve(open);
  try {
    const found = [];
    for (const client of clients) {
      found.push(...await rows(client, { ...world, address: server.address }));
    }
    return found;
  } finally {
    await server.stop();
  }
}

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
  }
}

/** A listener with a new token. */
function admitted(name, listener) {
  const { token, password } = segue(
    'token', 'create', '--name', name, '--scope', 'write', '--listener', listener, '--subsonic');
  return { name, listener, token, password };
}

const name = `conformance-${process.pid}`;
const newcomer = `story-${process.pid}`;
const worlds = [admitted(name, listener), admitted(newcomer, newcomer)];
const clients = await Promise.all(
  readdirSync(new URL('clients/', here)).sort().map((file) => import(new URL(`clients/${file}`, here))));
try {
  const found = [];
  for (const open of ['none', 'read']) {
    const group = clients.filter((client) => (client.open ?? 'none') === open);
    found.push(...await asked(open, group, worlds[0]));
  }
  found.push(...await asked('none', [story], worlds[1]));
  print([['endpoint', 'client', 'result', ''], ...found]);
  const failed = found.filter((row) => row[2] !== 'pass').length;
  console.log(`${found.length - failed} of ${found.length} passed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  worlds.forEach((world) => segue('token', 'revoke', world.name));
}
