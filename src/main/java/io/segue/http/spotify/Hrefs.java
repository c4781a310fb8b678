package io.segue.http.spotify;

import io.javalin.http.Context;

/**
 * Addresses of objects on the server, as the client reached it.
 *
 * @param root scheme, host and port
 */
record Hrefs(String root) {
  static Hrefs of(Context context) {
    return new Hrefs(context.scheme() + "://" + context.host());
  }

  String track(String id) {
    return root + "/v1/tracks/" + id;
  }

  String artist(String id) {
    return root + "/v1/artists/" + id;
  }

  String album(String id) {
    return root + "/v1/albums/" + id;
  }

  String audioFeatures(String id) {
    return root + "/v1/audio-features/" + id;
  }
}
