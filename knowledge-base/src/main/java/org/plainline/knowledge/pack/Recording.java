package org.plainline.knowledge.pack;

import org.plainline.bot.language.Language;

/**
 * Words of a pack as somebody spoke them.
 *
 * @param language that is spoken
 * @param words exactly what is spoken, one sentence or several
 */
public record Recording(Language language, String words, Sound sound) {}
