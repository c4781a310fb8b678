package io.segue.store;

/**
 * A password that stands for a token.
 *
 * @param token what it allows, and for whom
 * @param password as it was made
 */
public record TokenPassword(AccessToken token, String password) {
  @Override
  public String toString() {
    return "password of " + token.name();
  }
}
