package org.plainline.bot.plain;

/** How one medium carries a draft. */
interface Layout {
  /** Everything of the draft, in parts that the medium can carry. */
  Script lay(Draft draft, Manner manner);
}
