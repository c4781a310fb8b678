package io.segue.http.access;

import io.segue.store.Scope;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What anybody may do without a token. */
public enum Openness {
  NONE,
  READ,
  WRITE;

  /** Whether no token is needed for what needs that scope. */
  public boolean allows(Scope needed) {
    return needed != Scope.ADMIN && compareTo(needed == Scope.READ ? READ : WRITE) >= 0;
  }

  /** What holds unless told otherwise: reading on a loopback address, nothing elsewhere. */
  public static Openness at(String host) {
    return isLoopback(host) ? READ : NONE;
  }

  /** Whether only this machine reaches that address. */
  public static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** The openness of that name in lower case, or empty. */
  public static Optional<Openness> ofKey(String key) {
    return Arrays.stream(values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }
}
