/** STOP, MORE, LANGUAGE and the rest, in every language. */
@NullMarked
package org.plainline.bot.command;

import org.jspecify.annotations.NullMarked;
