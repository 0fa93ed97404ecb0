/** What people and the bot say to each other. */
@NullMarked
package org.plainline.bot.message;

import org.jspecify.annotations.NullMarked;
