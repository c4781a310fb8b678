// Asks one server through every client in clients/ and prints endpoint x client, pass or fail.
//
// A client is a module with `name` (its package), and `checks(world)`, a list of
// [endpoint, async function that throws if the answer is not what it should be].
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

async function rows(world) {
  const rows = [];
  for (const file of readdirSync(new URL('clients/', here)).sort()) {
    const client = await import(new URL(`clients/${file}`, here));
    for (const [endpoint, check] of client.checks(world)) {
      const { passed, note } = await outcome(check);
      rows.push([endpoint, `${client.name}@${version(client.name)}`, passed ? 'pass' : 'FAIL', note]);
    }
  }
  return rows;
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
try {
  const server = await serve();
  try {
    const found = await rows({ address: server.address, name, token, password, listener });
    print([['endpoint', 'client', 'result', ''], ...found]);
    const failed = found.filter((row) => row[2] !== 'pass').length;
    console.log(`${found.length - failed} of ${found.length} passed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
} finally {
  segue('token', 'revoke', name);
}
