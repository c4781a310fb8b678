package io.segue.cli;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws a bar in place on a terminal; elsewhere only its last state, as a line of its own. */
final class ConsoleBar implements ProgressBarConsumer {
  private static final int WIDTH = 90;

  private final Console console;
  private String last = "";

  ConsoleBar(Console console) {
    this.console = console;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String rendered) {
    last = rendered.strip();
    if (console.isTerminal()) {
      console.err().print("\r" + last);
      console.err().flush();
    }
  }

  @Override
  public void close() {
    if (console.isTerminal()) {
      console.say("");
    } else {
      console.say(last);
    }
  }
}
