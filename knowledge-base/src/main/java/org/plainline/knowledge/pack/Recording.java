package org.plainline.knowledge.pack;

import org.plainline.bot.language.Language;

/**
 * Words of a pack as somebody spoke them.
 *
 * @param language that is spoken
 * @param file name of the sound, of letters, digits, dots and dashes, unique in its language
 * @param words exactly what is spoken, one sentence or several
 */
public record Recording(Language language, String file, String words, Sound sound) {

  /** The name of the sound, relative to the pack. */
  String path() {
    return AudioFiles.FOLDER + "/" + language.code() + "/" + file;
  }
}
