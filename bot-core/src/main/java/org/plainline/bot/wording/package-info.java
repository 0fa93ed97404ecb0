/** Shipped words and tables, read once from the class path. */
@NullMarked
package org.plainline.bot.wording;

import org.jspecify.annotations.NullMarked;
