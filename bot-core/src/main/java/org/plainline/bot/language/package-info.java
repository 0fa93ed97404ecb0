/** Which language someone writes. */
@NullMarked
package org.plainline.bot.language;

import org.jspecify.annotations.NullMarked;
