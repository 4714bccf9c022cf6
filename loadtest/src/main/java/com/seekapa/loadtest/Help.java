package com.seekapa.loadtest;

/** What is printed for {@code --help}. */
final class Help {
  static final String TEXT =
      """
      ./seekapa loadtest [options]: load a running server with questions, and report beside the targets

        --url URL              the server; http://localhost:8000
        --test NAME            all        50, 100 and 200 users, then 100, 500 and 1,000 requests/s, then memory
                               websocket  users who ask over /ws/chat
                               api        the same over POST /api/chat
                               memory     connections held open and asked in turn, and how the server grows
        --users N              connections; 200, or 64 for api
        --duration SECONDS     how long each part loads; 30
        --ramp SECONDS         the time over which connections are opened; 0 for as fast as they come
        --rate R               questions a second, sent whether or not the server keeps up, each timed from when it
                               was due; without it a user waits for the answer, thinks and asks again
        --think MIN-MAX        seconds that a user thinks; 1-3. 0 for as many questions as the server answers
        --timeout SECONDS      how long an answer may take; 30
        --pause SECONDS        between the parts of all; 5
        --zipf EXPONENT        how much the questions asked often are preferred; 1. 0 for all alike
        --seed NUMBER          the same number asks the same questions; 1
        --report FILE          writes FILE.html, one page without other files, and FILE.json
        --i-own-this-server    needed for any server that is not on this machine

      A server that wants a token gets the one in the environment variable SEEKAPA_ACCESS_TOKEN. Memory a connection is
      only right for a server that has just been started: one that has worked has room for connections already.

      A question counts as answered when its answer came whole, in order and once, and is the same as every other
      answer to that question; a sample is asked again over HTTP when the load is over, and compared.

      Exit codes: 0 every target met, 1 a target missed, 2 wrong usage or no server.
      """;

  private Help() {}
}
