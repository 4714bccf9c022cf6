package com.seekapa.server.telemetry;

import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;

/** Hears how long the stages of each question took, on the thread that answered it. */
public interface StageListener {
  /**
   * @param end the reply with which the question ended
   */
  void ended(Asking asking, Reply end, StageTimes times);
}
