package io.segue.http.subsonic;

/** What this protocol says went wrong. */
enum ErrorCode {
  GENERIC(0),
  MISSING_PARAMETER(10),
  CLIENT_TOO_OLD(20),
  SERVER_TOO_OLD(30),
  WRONG_CREDENTIALS(40),
  /** Clients know it as a sign to send the password itself. */
  NO_TOKEN_AUTHENTICATION(41),
  CONFLICTING_MECHANISMS(43),
  INVALID_KEY(44),
  NOT_ALLOWED(50),
  NOT_FOUND(70);

  private final int number;

  ErrorCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
