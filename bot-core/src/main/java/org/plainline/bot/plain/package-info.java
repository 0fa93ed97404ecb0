/** Saying it in plain words that fit. */
@NullMarked
package org.plainline.bot.plain;

import org.jspecify.annotations.NullMarked;
