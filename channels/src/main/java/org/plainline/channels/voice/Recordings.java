package org.plainline.channels.voice;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.language.Language;

/** What somebody spoke in place of a voice. */
@FunctionalInterface
public interface Recordings {

  Recordings NONE = (language, lines) -> Optional.empty();

  /** Where to fetch the recording of exactly these lines, one sentence each, in order. */
  Optional<URI> of(Language language, List<String> lines);
}
