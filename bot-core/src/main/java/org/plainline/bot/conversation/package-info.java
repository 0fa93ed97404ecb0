/** What "more", "again" and "2" refer to. */
@NullMarked
package org.plainline.bot.conversation;

import org.jspecify.annotations.NullMarked;
