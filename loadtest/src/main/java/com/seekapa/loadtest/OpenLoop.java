package com.seekapa.loadtest;

import com.seekapa.loadtest.question.Questions;

/** Asks at a rate, whether or not the server keeps up. */
final class OpenLoop implements Driver {
  private final Switchboard switchboard;
  private final Pace pace;

  OpenLoop(Switchboard switchboard, Questions questions, int rate) {
    this.switchboard = switchboard;
    var asker = questions.asker(0);
    this.pace = new Pace("questions", rate, due -> switchboard.ask(asker.next(), due));
  }

  @Override
  public void start() {
    pace.start();
  }

  @Override
  public void stop() throws InterruptedException {
    pace.stop();
  }

  @Override
  public boolean isIdle() {
    return switchboard.isIdle();
  }

  @Override
  public void giveUp() {
    switchboard.giveUp();
  }
}
