// The npm package `listenbrainz`, unmodified.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { SpotifyApi } from '@spotify/web-api-ts-sdk';

const { Client } = createRequire(import.meta.url)('listenbrainz');

export const name = 'listenbrainz';

/** It sends no token when it reads: ListenBrainz's listens are public. */
export const open = 'read';

const player = 'segue-conformance';

export function checks({ address, token, listener }) {
  const client = new Client(token, `${address}/`);
  const at = Math.floor(Date.now() / 1000) - 60 * 60;
  const listens = async () => (await client.getUserListens(listener)).data;
  return [
    ['POST /1/submit-listens (playing_now)', async () => {
      assert.deepEqual(await client.submitListen(playing()), { status: 200 });
    }],
    ['POST /1/submit-listens (single, unknown track)', async () => {
      assert.deepEqual(await client.submitListen(single(at)), { status: 200 });
      const { listens: newest } = await listens();
      assert.equal(newest[0].track_name, 'A Song That Nobody Has');
    }],
    ['POST /1/submit-listens (told twice, counted once)', async () => {
      const before = (await listens()).listens.length;
      await client.submitListen(single(at));
      assert.equal((await listens()).listens.length, before);
    }],
    ['POST /1/submit-listens (import)', async () => {
      assert.deepEqual(await client.submitListen(several(at)), { status: 200 });
      const { listens: newest } = await listens();
      assert.deepEqual(newest.slice(0, 2).map((listen) => listen.track_name), ['Two', 'One']);
    }],
    ['POST /1/submit-listens (a broken rule is 400)', async () => {
      await assert.rejects(client.submitListen({ ...single(at), payload: [] }), told(400));
    }],
    ['GET /1/user/{name}/listens (rate limit)', async () => {
      const { rate_limit: rate } = await client.getUserListens(listener);
      assert.ok(rate.limit > 0 && rate.remaining < rate.limit && rate.reset_in > 0);
      assert.ok(rate.reset * 1000 > Date.now());
    }],
    ['GET /1/latest-import', async () => {
      const { data } = await client.getLatestImport(listener);
      assert.equal(data.musicbrainz_id, listener);
      assert.equal(data.latest_import, at + 20);
    }],
    ['GET /v1/me/top/tracks (Spotify\'s client sees what was told)', async () => {
      SpotifyApi.rootUrl = `${address}/v1/`;
      const spotify = SpotifyApi.withAccessToken(
        'conformance', { access_token: token, token_type: 'Bearer', expires_in: 3600, refresh_token: '' });
      const [genre] = (await spotify.recommendations.genreSeeds()).genres;
      const [track] = (await spotify.recommendations.get({ seed_genres: [genre], limit: 1 })).tracks;
      for (let i = 0; i < 30; i += 1) {
        await client.submitListen(heard(at - 300 * i, track));
      }
      const top = await spotify.currentUser.topItems('tracks', 'short_term', 1);
      assert.equal(top.items[0].id, track.id);
    }],
    ['401 for a wrong token', async () => {
      const stranger = new Client('nothing', `${address}/`);
      await assert.rejects(stranger.submitListen(single(at)), told(401));
    }],
  ];
}

/** Deletes what was told, also what these checks told before; the client has no call for it. */
export async function after({ address, token, listener }) {
  const headers = { Authorization: `Token ${token}` };
  const answer = await fetch(`${address}/1/user/${listener}/listens?count=1000`, { headers });
  for (const listen of (await answer.json()).payload.listens) {
    if (listen.track_metadata.additional_info.media_player === player) {
      const { listened_at, recording_msid } = listen;
      const body = JSON.stringify({ listened_at, recording_msid });
      await fetch(`${address}/1/delete-listen`, { method: 'POST', headers, body });
    }
  }
}

/** A listen of a known track, named in capitals. */
function heard(listened_at, track) {
  return {
    listen_type: 'single',
    payload: [{
      listened_at,
      track_metadata: {
        artist_name: track.artists.map((artist) => artist.name).join(' & ').toUpperCase(),
        track_name: track.name.toUpperCase(),
        additional_info: { media_player: player },
      },
    }],
  };
}

/** The client throws what the server told, as text. */
function told(code) {
  return (thrown) => JSON.parse(thrown).code === code;
}

function playing() {
  return {
    listen_type: 'playing_now',
    payload: [{ track_metadata: { artist_name: 'Nobody', track_name: 'A Song That Nobody Has' } }],
  };
}

function single(at) {
  return {
    listen_type: 'single',
    payload: [{
      listened_at: at,
      track_metadata: {
        artist_name: 'Nobody',
        track_name: 'A Song That Nobody Has',
        additional_info: { duration_ms: 222000, media_player: player },
      },
    }],
  };
}

function several(at) {
  return {
    listen_type: 'import',
    payload: ['One', 'Two'].map((track_name, i) => (
      {
        listened_at: at + 10 * (i + 1),
        track_metadata: { artist_name: 'Nobody', track_name, additional_info: { media_player: player } },
      })),
  };
}
