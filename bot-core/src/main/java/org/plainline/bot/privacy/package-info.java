/** Forgetting on time and on request. */
@NullMarked
package org.plainline.bot.privacy;

import org.jspecify.annotations.NullMarked;
