package com.seekapa.engine.question;

import java.util.List;

/**
 * Something that the question left open and the interpretation filled in.
 *
 * @param id stable within its kind of assumption, so that an override can name it ("measure",
 *     "time", "value:paris")
 * @param text a short sentence for people ("“sales” taken as Revenue")
 * @param chosen the alternative that was taken
 * @param alternatives the others, as an override may name them, the likeliest first
 */
public record Assumption(String id, String text, String chosen, List<String> alternatives) {
  public Assumption {
    alternatives = List.copyOf(alternatives);
  }
}
