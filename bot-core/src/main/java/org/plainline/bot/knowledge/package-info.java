/** Asking for what is known. */
@NullMarked
package org.plainline.bot.knowledge;

import org.jspecify.annotations.NullMarked;
