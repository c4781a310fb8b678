// Asks a server through every client in clients/ and prints endpoint x client, pass or fail.
//
// A client is a module with `name` (its package), and `checks(world)`, a list of
// [endpoint, async function that throws if the answer is not what it should be]. If it has
// `after(world)`, that takes back what the checks wrote. Its `open` says what needs no token
// (`none` unless told): some clients send none when they read.
import { readdirSync, readFileSync } from 'node:fs';
import { segue, serve } from './segue.js';

const here = new URL('.', import.meta.url);
const listener = process.env.SEGUE_CONFORMANCE_LISTENER ?? 'u000042';

function version(name) {
  const file = new URL(`node_modules/${name}/package.json`, here);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

async function outcome(check) {
  try {
    await check();
    return { passed: true, note: '' };
  } catch (failure) {
    return { passed: false, note: String(failure.message ?? failure).split('\n')[0] };
  }
}

async function rows(client, world) {
  const rows = [];
  for (const [endpoint, check] of client.checks(world)) {
    const { passed, note } = await outcome(check);
    rows.push([endpoint, `${client.name}@${version(client.name)}`, passed ? 'pass' : 'FAIL', note]);
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

const name = `conformance-${process.pid}`;
const { token, password } = segue(
  'token', 'create', '--name', name, '--scope', 'write', '--listener', listener, '--subsonic');
const clients = await Promise.all(
  readdirSync(new URL('clients/', here)).sort().map((file) => import(new URL(`clients/${file}`, here))));
try {
  const found = [];
  for (const open of ['none', 'read']) {
    const group = clients.filter((client) => (client.open ?? 'none') === open);
    found.push(...await asked(open, group, { name, token, password, listener }));
  }
  print([['endpoint', 'client', 'result', ''], ...found]);
  const failed = found.filter((row) => row[2] !== 'pass').length;
  console.log(`${found.length - failed} of ${found.length} passed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  segue('token', 'revoke', name);
}
