package org.plainline.knowledge.practice;

import java.util.List;

/**
 * For whom a practice was written.
 *
 * @param audience groups of people, such as {@code everyone} or {@code parents}
 * @param region {@code world}, or the ISO code of the country whose rule it is
 */
public record Reach(List<String> audience, String region) {

  public Reach {
    audience = List.copyOf(audience);
  }
}
