/** What happened, counted; never who and never words. */
@NullMarked
package org.plainline.bot.tally;

import org.jspecify.annotations.NullMarked;
