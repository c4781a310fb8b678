package io.segue.train.rating;

/** μ + b_listener + b_track; what is unknown counts as zero. Holds its arrays, without a copy. */
final class Biases {
  final double mean;
  final double[] listeners;
  final double[] tracks;

  Biases(double mean, double[] listeners, double[] tracks) {
    this.mean = mean;
    this.listeners = listeners;
    this.tracks = tracks;
  }

  double rating(int listener, int track) {
    return mean + (listener < 0 ? 0 : listeners[listener]) + (track < 0 ? 0 : tracks[track]);
  }
}
