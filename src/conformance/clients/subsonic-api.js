// The npm client of Subsonic, unmodified: signed in by token and salt, by key, and with forms.
import assert from 'node:assert/strict';
import { SubsonicAPI } from 'subsonic-api';

export const name = 'subsonic-api';

export function checks({ address, listener, token, password }) {
  const salted = new SubsonicAPI({ url: address, auth: { username: listener, password } });
  const keyed = new SubsonicAPI({ url: address, auth: { apiKey: token } });
  const posting = new SubsonicAPI({ url: address, auth: { username: listener, password }, post: true });
  return [
    ...signingIn({ address, listener }),
    ...[['t+s', salted], ['apiKey', keyed], ['t+s, POST', posting]].flatMap(([how, client]) =>
      [...finding(client), ...listening(client)].map(([call, check]) => [`${call} (${how})`, check])),
  ];
}

function signingIn({ address, listener }) {
  return [
    ['ping (a wrong password is error 40)', async () => {
      const stranger = new SubsonicAPI({ url: address, auth: { username: listener, password: 'wrong' } });
      assert.equal(failed(await stranger.ping()).code, 40);
    }],
    ['ping (a wrong key is error 44)', async () => {
      const stranger = new SubsonicAPI({ url: address, auth: { apiKey: 'wrong' } });
      assert.equal(failed(await stranger.ping()).code, 44);
    }],
    ['getOpenSubsonicExtensions (nobody needs a password)', async () => {
      const response = await fetch(`${address}/rest/getOpenSubsonicExtensions.view?f=json`);
      ok((await response.json())['subsonic-response']);
    }],
  ];
}

function finding(client) {
  const some = once(async () => ok(await client.search3({ query: '', songCount: 5 })).searchResult3);
  const song = async () => (await some()).song[0];
  return [
    ['ping', async () => { assert.equal(ok(await client.ping()).type, 'segue'); }],
    ['getOpenSubsonicExtensions', async () => {
      const { openSubsonicExtensions } = ok(await client.getOpenSubsonicExtensions());
      for (const wanted of ['formPost', 'apiKeyAuthentication', 'sonicSimilarity', 'topSongsByArtistId']) {
        assert.ok(openSubsonicExtensions.some((each) => each.name === wanted && each.versions[0] === 1));
      }
    }],
    ['search3 (everything)', async () => {
      const { artist, album, song } = await some();
      assert.deepEqual([artist.length, album.length, song.length], [20, 20, 5]);
      assert.ok(album.every((each) => each.created instanceof Date && each.songCount > 0));
    }],
    ['search3 (words, second page)', async () => {
      const query = (await song()).artist;
      const one = ok(await client.search3({ query, songCount: 2 })).searchResult3;
      const two = ok(await client.search3({ query, songCount: 1, songOffset: 1 })).searchResult3;
      assert.equal(one.artist[0].name, query);
      assert.equal(one.song[1].id, two.song[0].id);
    }],
    ['getSong', async () => {
      const { id, title } = await song();
      const found = ok(await client.getSong({ id })).song;
      assert.deepEqual([found.title, found.isDir, found.mediaType], [title, false, 'song']);
    }],
    ['getSong (unknown is error 70)', async () => {
      assert.equal(failed(await client.getSong({ id: 'nothing' })).code, 70);
    }],
    ['getSimilarSongs (song)', async () => {
      const { id } = await song();
      const found = ok(await client.getSimilarSongs({ id, count: 12 })).similarSongs.song;
      assert.equal(found.length, 12);
      assert.ok(found.every((each) => each.id !== id));
    }],
    ['getSimilarSongs2 (artist)', async () => {
      const id = (await song()).artistId;
      assert.equal(ok(await client.getSimilarSongs2({ id })).similarSongs2.song.length, 50);
    }],
    ['getSimilarSongs2 (album)', async () => {
      const { id } = (await some()).album[0];
      assert.equal(ok(await client.getSimilarSongs2({ id, count: 7 })).similarSongs2.song.length, 7);
    }],
    ['getTopSongs (artist)', async () => {
      const { artist } = await song();
      const found = ok(await client.getTopSongs({ artist, count: 3 })).topSongs.song;
      assert.ok(found.length > 0 && found.length <= 3);
      assert.ok(found.every((each) => each.artists.some((one) => one.name === artist)));
    }],
    ['getTopSongs (id)', async () => {
      const { artistId } = await song();
      assert.ok(ok(await client.getTopSongs({ id: artistId })).topSongs.song.length > 0);
    }],
    ['getSonicSimilarTracks (through customJSON)', async () => {
      const { id } = await song();
      const { sonicMatch } = ok(await client.customJSON('getSonicSimilarTracks', { id }));
      assert.equal(sonicMatch.length, 10);
      assert.ok(sonicMatch.every((each, i) => i === 0 || each.similarity <= sonicMatch[i - 1].similarity));
    }],
    ['findSonicPath (through customJSON)', async () => {
      const [one, two] = (await some()).song;
      const { sonicMatch } = ok(await client.customJSON(
        'findSonicPath', { startSongId: one.id, endSongId: two.id, count: 6 }));
      assert.deepEqual([sonicMatch[0].entry.id, sonicMatch.at(-1).entry.id], [one.id, two.id]);
    }],
  ];
}

function listening(client) {
  const some = once(async () => ok(await client.search3({ query: '', songCount: 3, songOffset: 40 })));
  const ids = async () => (await some()).searchResult3.song.map((each) => each.id);
  const reloaded = async (id) => ok(await client.getSong({ id })).song;
  return [
    ['scrobble', async () => {
      const [id] = await ids();
      const before = (await reloaded(id)).playCount;
      ok(await client.scrobble({ id, time: 1700000000000 + 1000 * before }));
      assert.equal((await reloaded(id)).playCount, before + 1);
    }],
    ['scrobble, getNowPlaying (submission=false)', async () => {
      const [, id] = await ids();
      const before = (await reloaded(id)).playCount;
      ok(await client.scrobble({ id, submission: false }));
      assert.equal((await reloaded(id)).playCount, before);
      assert.equal(ok(await client.getNowPlaying()).nowPlaying.entry[0].id, id);
    }],
    ['star, unstar', async () => {
      const [, , id] = await ids();
      ok(await client.star({ id }));
      assert.ok((await reloaded(id)).starred instanceof Date);
      ok(await client.unstar({ id }));
      assert.equal((await reloaded(id)).starred, undefined);
    }],
    ['setRating', async () => {
      const [, , id] = await ids();
      ok(await client.setRating({ id, rating: 4 }));
      assert.equal((await reloaded(id)).userRating, 4);
      ok(await client.setRating({ id, rating: 0 }));
      assert.equal((await reloaded(id)).userRating, undefined);
    }],
  ];
}

function ok(answer) {
  assert.equal(answer.status, 'ok', JSON.stringify(answer.error));
  return answer;
}

function failed(answer) {
  assert.equal(answer.status, 'failed');
  return answer.error;
}

/** Asked by the first check that needs it, kept for the others. */
function once(ask) {
  let answer;
  return () => (answer ??= ask());
}
