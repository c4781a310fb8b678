// Spotify's own SDK for TypeScript, unmodified: only its root address is set, as its tests do.
import assert from 'node:assert/strict';
import { SpotifyApi } from '@spotify/web-api-ts-sdk';

export const name = '@spotify/web-api-ts-sdk';

export function checks({ address, token }) {
  SpotifyApi.rootUrl = `${address}/v1/`;
  const client = SpotifyApi.withAccessToken('conformance', accessToken(token));
  const some = once(async () => {
    const genres = (await client.recommendations.genreSeeds()).genres;
    const tracks = (await client.recommendations.get({ seed_genres: [genres[0]], limit: 10 })).tracks;
    return { genres, tracks };
  });
  return [...recommendations(client, some), ...catalogue(client, some), ...listening(client)];
}

function recommendations(client, some) {
  return [
    ['GET /v1/recommendations/available-genre-seeds', async () => {
      assert.ok((await some()).genres.length > 1);
    }],
    ['GET /v1/recommendations (genre)', async () => {
      assert.equal((await some()).tracks.length, 10);
    }],
    ['GET /v1/recommendations (tracks, min, max, target)', async () => {
      const { tracks } = await some();
      const answer = await client.recommendations.get({
        seed_tracks: tracks.slice(0, 2).map((track) => track.id),
        limit: 15, min_tempo: 80, max_tempo: 140, target_energy: 0.8,
      });
      assert.equal(answer.tracks.length, 15);
      assert.ok(answer.seeds[0].initialPoolSize >= answer.seeds[0].afterFilteringSize);
      const features = await client.tracks.audioFeatures(answer.tracks.map((track) => track.id));
      assert.ok(features.every((each) => each.tempo >= 80 && each.tempo <= 140));
    }],
    ['GET /v1/recommendations (artist)', async () => {
      const artist = (await some()).tracks[0].artists[0];
      const answer = await client.recommendations.get({ seed_artists: [artist.id] });
      assert.equal(answer.tracks.length, 20);
    }],
    ['GET /v1/recommendations (no seed is refused)', async () => {
      await assert.rejects(client.recommendations.get({ limit: 5 }), /400/);
    }],
  ];
}

function catalogue(client, some) {
  const first = async () => (await some()).tracks[0];
  return [
    ['GET /v1/search (track, artist, album)', async () => {
      const track = await first();
      const found = await client.search(track.artists[0].name, ['track', 'artist', 'album'], undefined, 5);
      assert.ok(found.tracks.total > 0 && found.tracks.items.length <= 5);
      assert.equal(found.artists.items[0].name, track.artists[0].name);
      assert.ok(found.albums.items.length > 0);
    }],
    ['GET /v1/search (second page)', async () => {
      const words = (await first()).artists[0].name;
      const [one, two] = await Promise.all(
        [0, 2].map((offset) => client.search(words, ['track'], undefined, 2, offset)));
      assert.ok(one.tracks.next);
      assert.notEqual(one.tracks.items[0].id, two.tracks.items[0].id);
    }],
    ['GET /v1/tracks/{id}', async () => {
      const track = await first();
      assert.equal((await client.tracks.get(track.id)).name, track.name);
    }],
    ['GET /v1/tracks/{id} (unknown is 404)', async () => {
      await assert.rejects(client.tracks.get('0nobody0'), /404/);
    }],
    ['GET /v1/tracks', async () => {
      const ids = (await some()).tracks.map((track) => track.id);
      assert.deepEqual((await client.tracks.get(ids)).map((track) => track.id), ids);
    }],
    ['GET /v1/audio-features/{id}', async () => {
      assert.equal(typeof (await client.tracks.audioFeatures((await first()).id)).tempo, 'number');
    }],
    ['GET /v1/artists/{id}', async () => {
      const artist = (await first()).artists[0];
      assert.equal((await client.artists.get(artist.id)).name, artist.name);
    }],
    ['GET /v1/artists', async () => {
      const artist = (await first()).artists[0];
      assert.equal((await client.artists.get([artist.id]))[0].name, artist.name);
    }],
    ['GET /v1/artists/{id}/top-tracks', async () => {
      const artist = (await first()).artists[0];
      const { tracks } = await client.artists.topTracks(artist.id, 'SE');
      assert.ok(tracks.length > 0 && tracks.length <= 10);
    }],
    ['GET /v1/artists/{id}/related-artists', async () => {
      const artist = (await first()).artists[0];
      assert.equal((await client.artists.relatedArtists(artist.id)).artists.length, 20);
    }],
    ['GET /v1/artists/{id}/albums', async () => {
      const artist = (await first()).artists[0];
      assert.ok((await client.artists.albums(artist.id)).total > 0);
    }],
    ['GET /v1/albums/{id}', async () => {
      const album = (await first()).album;
      assert.equal((await client.albums.get(album.id)).name, album.name);
    }],
    ['GET /v1/albums/{id}/tracks', async () => {
      const track = await first();
      const { items } = await client.albums.tracks(track.album.id);
      assert.ok(items.some((each) => each.id === track.id));
    }],
  ];
}

function listening(client) {
  return [
    ['GET /v1/me/top/tracks', async () => {
      assert.ok((await client.currentUser.topItems('tracks', 'long_term', 5)).items.length > 0);
    }],
    ['GET /v1/me/top/artists', async () => {
      assert.ok((await client.currentUser.topItems('artists', 'long_term', 5)).items.length > 0);
    }],
    ['401 for a wrong token', async () => {
      const stranger = SpotifyApi.withAccessToken('conformance', accessToken('nothing'));
      await assert.rejects(stranger.tracks.get('x'), /Bad or expired token/);
    }],
  ];
}

function accessToken(token) {
  return { access_token: token, token_type: 'Bearer', expires_in: 3600, refresh_token: '' };
}

/** Asked by the first check that needs it, kept for the others. */
function once(ask) {
  let answer;
  return () => (answer ??= ask());
}
