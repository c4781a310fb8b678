// One listener's story, told through unmodified clients only: nobody hears anything, thirty
// listens are scrobbled, recommendations follow them, an artist is hidden and vanishes.
//
// Where a package has no call of its own, its own request method is used (`makeRequest`).
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { SpotifyApi } from '@spotify/web-api-ts-sdk';
import { SubsonicAPI } from 'subsonic-api';

const { Client } = createRequire(import.meta.url)('listenbrainz');

export const name = '@spotify/web-api-ts-sdk';

const listens = 30;
const limit = 50;

/** The steps in their order; each needs those before it. A third element names another client. */
export function checks(world) {
  const clients = clientsOf(world);
  const told = {};
  return [
    ...before(clients, told),
    ...listening(clients, told),
    ...hiding(clients, told),
    ...takingBack(clients, told, world),
  ];
}

function clientsOf({ address, token, password, listener }) {
  SpotifyApi.rootUrl = `${address}/v1/`;
  const spotify = SpotifyApi.withAccessToken(
    'conformance', { access_token: token, token_type: 'Bearer', expires_in: 3600, refresh_token: '' });
  return {
    spotify,
    subsonic: new SubsonicAPI({ url: address, auth: { username: listener, password } }),
    listenbrainz: new Client(token, `${address}/`),
    mine: `listeners/${encodeURIComponent(listener)}`,
  };
}

function before(clients, told) {
  const { spotify } = clients;
  return [
    ['story: nothing was heard', async () => {
      assert.equal((await spotify.currentUser.topItems('artists', 'short_term', 5)).items.length, 0);
    }],
    ['story: recommendations before', async () => {
      told.before = await recommended(clients);
      assert.equal(told.before.length, limit);
      const { genres } = await spotify.recommendations.genreSeeds();
      const { tracks } = await spotify.recommendations.get({ seed_genres: [genres[0]], limit });
      const popular = new Set(told.before.flatMap(artists));
      [told.artist] = tracks.find((track) => artists(track).every((each) => !popular.has(each))).artists;
      const related = (await spotify.artists.relatedArtists(told.artist.id)).artists;
      told.near = new Set([told.artist.name, ...related.map((each) => each.name)]);
      return `${by(told.near, told.before)} of ${limit} by ${told.artist.name} or related artists`;
    }],
  ];
}

function listening(clients, told) {
  const { spotify, subsonic, listenbrainz } = clients;
  return [
    ['story: 30 listens of one artist are scrobbled', async () => {
      const { tracks } = await spotify.artists.topTracks(told.artist.id, 'SE');
      const now = Math.floor(Date.now() / 1000);
      for (let i = 0; i < listens; i += 1) {
        const answer = await listenbrainz.submitListen(heard(now - 300 * (i + 1), tracks[i % tracks.length]));
        assert.equal(answer.status, 200);
      }
    }, 'listenbrainz'],
    ['story: the artist is on top', async () => {
      const { items } = await spotify.currentUser.topItems('artists', 'short_term', 1);
      assert.equal(items[0].name, told.artist.name);
    }],
    ['story: 30 plays are counted', async () => {
      const query = told.artist.name;
      told.songs = ok(await subsonic.search3({ query, songCount: 500 })).searchResult3.song;
      assert.equal(told.songs.reduce((sum, song) => sum + (song.playCount ?? 0), 0), listens);
    }, 'subsonic-api'],
    ['story: recommendations change, neighbours come up', async () => {
      told.after = await recommended(clients);
      assert.notDeepEqual(told.after.map(id), told.before.map(id));
      const [few, many] = [told.before, told.after].map((list) => by(told.near, list));
      assert.ok(many > few, `${few} before, ${many} after`);
      const old = new Set(told.before.map(id));
      const fresh = told.after.filter((track) => !old.has(track.id)).length;
      return `${few} -> ${many} of ${limit} by ${told.artist.name} or related artists, ${fresh} tracks are new`;
    }],
  ];
}

function hiding(clients, told) {
  const { spotify, subsonic, mine } = clients;
  const similar = async () => ok(
    await subsonic.getSimilarSongs2({ id: told.songs[0].artistId, count: 200 })).similarSongs2.song ?? [];
  const vanishes = (list) => assert.equal(by(new Set([told.hidden]), list), 0);
  const seeded = async () => {
    const { items } = await spotify.currentUser.topItems('tracks', 'short_term', 5);
    const seeds = items.map((track) => track.id);
    return (await spotify.recommendations.get({ seed_tracks: seeds, limit: 100 })).tracks;
  };
  return [
    ['story: a recommended artist is among similar songs', async () => {
      const found = await similar();
      const elsewhere = await seeded();
      const seen = (artist) => [found, elsewhere].every((list) => by(new Set([artist]), list) > 0);
      told.hidden = told.after.flatMap(artists).find((each) => each !== told.artist.name && seen(each));
      assert.ok(told.hidden, 'no artist is in all three lists');
      const counts = [found, elsewhere, told.after].map((list) => by(new Set([told.hidden]), list));
      return `${told.hidden}: ${counts[0]} similar songs, ${counts[1]} by seeds, ${counts[2]} recommended`;
    }, 'subsonic-api'],
    ['story: the artist is hidden', async () => {
      const artist = encodeURIComponent(told.hidden);
      await spotify.makeRequest('DELETE', `${mine}/recommendations?artist=${artist}`);
    }],
    ['story: it vanishes from similar songs', async () => vanishes(await similar()), 'subsonic-api'],
    ['story: it vanishes from recommendations by seeds', async () => vanishes(await seeded())],
    ['story: it vanishes from recommendations', async () => vanishes(await recommended(clients))],
  ];
}

function takingBack(clients, told, world) {
  return [
    ['story: all taken back, recommendations are as before', async () => {
      await after(world);
      assert.deepEqual((await recommended(clients)).map(id), told.before.map(id));
    }],
  ];
}

/** Deletes the listens, for which no client here has a call, and the rules. */
export async function after(world) {
  const { address, token, listener } = world;
  const { spotify, mine } = clientsOf(world);
  const { rules } = await spotify.makeRequest('GET', `${mine}/rules`);
  for (const rule of rules) {
    await spotify.makeRequest('DELETE', `${mine}/rules/${encodeURIComponent(rule.id)}`);
  }
  const headers = { Authorization: `Token ${token}` };
  const answer = await fetch(`${address}/1/user/${listener}/listens?count=1000`, { headers });
  for (const { listened_at, recording_msid } of (await answer.json()).payload.listens) {
    const body = JSON.stringify({ listened_at, recording_msid });
    const { status } = await fetch(`${address}/1/delete-listen`, { method: 'POST', headers, body });
    assert.equal(status, 200);
  }
}

async function recommended({ spotify, mine }) {
  const { tracks } = await spotify.makeRequest('GET', `${mine}/recommendations?limit=${limit}`);
  return tracks.map((ranked) => ranked.track);
}

/** How many tracks are by one of some artists. */
function by(names, tracks) {
  return tracks.filter((track) => artists(track).some((artist) => names.has(artist))).length;
}

/** Names; clients tell artists as texts or as objects. */
function artists(track) {
  return track.artists.map((artist) => artist.name ?? artist);
}

function id(track) {
  return track.id;
}

function heard(listened_at, track) {
  return {
    listen_type: 'single',
    payload: [{
      listened_at,
      track_metadata: {
        artist_name: track.artists.map((artist) => artist.name).join(' & '),
        track_name: track.name,
        additional_info: { media_player: 'segue-conformance' },
      },
    }],
  };
}

function ok(answer) {
  assert.equal(answer.status, 'ok', JSON.stringify(answer.error));
  return answer;
}
