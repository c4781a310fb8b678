package io.segue.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What the outside gives a command: streams, clock, variables. Tests give their own.
 *
 * @param console where it reports
 * @param clock the time of day
 * @param variables environment variables
 * @param directory working directory, against which relative paths are resolved
 * @param shutdown waits until the process is asked to stop
 */
record Environment(
    Console console,
    InstantSource clock,
    Map<String, String> variables,
    Path directory,
    Shutdown shutdown) {
  /** Waits for the request to stop a server. */
  interface Shutdown {
    /** Returns when asked to stop. */
    void await() throws InterruptedException;
  }
}
