package io.segue.listening;

import io.segue.catalog.TrackId;

/** One thing a listener did with one track. */
public sealed interface Event permits Listen, Feedback {
  ListenerId listener();

  TrackId track();
}
